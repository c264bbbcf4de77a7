import { createProcessor, type ProcessorSpec } from '../../src/index.js';
import { readSpec } from '../../src/sampling/processors/processors.js';
import { pageLanguage } from '../page/language.js';

/** What a stage does, in the page's language; the library tells its options in English alone. */
export const describeStage = (spec: ProcessorSpec): string =>
  pageLanguage === 'en' ? createProcessor(spec).description : readSpec(spec).definition.about.zh;
