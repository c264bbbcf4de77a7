import {
  diff,
  presets,
  recipeOf,
  type PresetDifference,
  type PresetName,
  type PresetSettings,
  type ProcessorSpec,
} from '../../../src/index.js';
import type { TriedLogits } from '../../logits/logitsChoices.js';

/** One of two presets. */
export interface ComparedPreset {
  readonly name: PresetName;
  /** Those of the settings that its engine has. */
  readonly settings: PresetSettings;
  readonly processors: readonly ProcessorSpec[];
}

/** Two presets on the same logits. */
export interface PresetComparison {
  readonly difference: PresetDifference;
  readonly a: ComparedPreset;
  readonly b: ComparedPreset;
}

/** Two presets on the same logits: their difference and their chains, or what is wrong. */
export function comparePresets(
  left: PresetName,
  right: PresetName,
  tried: TriedLogits,
  settings: PresetSettings,
): PresetComparison | Error {
  try {
    const difference = diff(presets[left], presets[right], tried.logits, { settings, at: tried });
    return {
      difference,
      a: comparedPreset(left),
      b: comparedPreset(right),
    };
  } catch (error) {
    return error as Error;
  }

  function comparedPreset(name: PresetName): ComparedPreset {
    const known = presets[name].stages.map(({ processor }): string => processor);
    const own = Object.fromEntries(Object.entries(settings).filter(([key]) => known.includes(key)));
    return { name, settings: own, processors: recipeOf(presets[name], own).processors };
  }
}
