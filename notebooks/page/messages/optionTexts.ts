import { definitions } from '../../../src/sampling/processors/processors.js';
import type { Option } from '../../../src/sampling/processors/option.js';
import type { Sayings } from './sayings.js';

/** What each option of a processor says of its values, which ends the messages about them: as the processors have it. */
export const optionTexts: Sayings = Object.fromEntries(
  definitions
    .flatMap(({ options }) => Object.values(options).flatMap(withOthers))
    .map(({ about }) => [about.en, about.zh]),
);

/** An option, and what it is under some conventions. */
function withOthers(option: Option): readonly Option[] {
  return [option, ...Object.values(option.under ?? {})];
}
