import { entryOf, type StreamName } from '../../../src/random/index.js';
import { pageLanguage } from '../../page/language.js';

/** What a stream is, in the page's language. */
export const streamAbout = (name: StreamName): string => wordsOf(name).about;

/** What a stream's numbers were held against, in the page's language. */
export const streamEvidence = (name: StreamName): string => wordsOf(name).evidence;

/** The generator of a stream without its parameters: MT19937, but Philox for Philox4x32-10. */
export const engineWords = (name: StreamName): string => entryOf(name).engine.split(/,|\d+x/)[0]!;

export const isEmulated = (name: StreamName): boolean =>
  entryOf(name).evidence.startsWith('emulation');

const wordsOf = (name: StreamName) =>
  pageLanguage === 'en' ? entryOf(name) : entryOf(name).chinese;
