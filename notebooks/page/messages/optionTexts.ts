import { definitions } from '../../../src/sampling/processors/processors.js';
import type { Option } from '../../../src/sampling/processors/option.js';
import type { EngineSetting } from '../../../src/recipe/presets/engineSetting.js';
import { engines } from '../../../src/recipe/presets/engines.js';
import type { Sayings } from './sayings.js';

/**
 * What each option of a processor says of its values, and each setting of an engine, which ends the messages about them:
 * as the processors and the engines have it.
 */
export const optionTexts: Sayings = Object.fromEntries(
  [
    ...definitions
      .flatMap(({ options }) => Object.values(options).flatMap(withOthers))
      .map(({ about }) => about),
    ...Object.values(engines)
      .flatMap(({ settings }): readonly EngineSetting[] => settings)
      .flatMap(({ why }) => (why === undefined ? [] : [why])),
  ].map(({ en, zh }) => [en, zh]),
);

/** An option, and what it is under some conventions. */
function withOthers(option: Option): readonly Option[] {
  return [option, ...Object.values(option.under ?? {})];
}
