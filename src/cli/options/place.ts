import {
  choosePlace,
  labelsOf,
  readLogprobs,
  readLogprobsFile,
  type Place,
  type Reading,
} from '../../logprobs/index.js';
import type { LogprobsFormat } from '../../logprobs/formats.js';
import type { Effects } from '../effects.js';
import { decodeText, nameOf, readBytes } from '../files.js';
import { placeNotes } from '../views/placeNotes.js';

/** Which place in which file, as options say it. */
interface PlaceOptions {
  readonly logits: string;
  readonly format?: LogprobsFormat;
  readonly position?: string;
}

/** A place in what --logits names, and the notes that go with it. */
export async function readPlace(
  { logits, format, position }: PlaceOptions,
  effects: Effects,
): Promise<{ readonly reading: Reading; readonly place: Place }> {
  const isInLine = /^\s*[[{]/.test(logits);
  const name = isInLine ? '--logits' : nameOf(logits);
  const decode = (bytes: Uint8Array) => decodeText(bytes, name);
  const reading = isInLine
    ? readLogprobs(logits, name, format)
    : readLogprobsFile(await readBytes(effects, logits), name, decode, format);
  return { reading, place: choosePlace(reading, name, position) };
}

/** The place as a row of a table: tokens and their logits. Tells on standard error what the reader should know. */
export async function readRow(
  options: PlaceOptions,
  effects: Effects,
): Promise<readonly (readonly [string, number])[]> {
  const { reading, place } = await readPlace(options, effects);
  for (const note of placeNotes(reading, place)) await effects.writeError(`note: ${note}\n`);
  const labels = labelsOf(place.candidates);
  return place.candidates.map(({ logit }, id) => [labels[id]!, logit] as const);
}
