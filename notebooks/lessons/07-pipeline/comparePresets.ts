import {
  diff,
  presets,
  recipeOf,
  type PresetDifference,
  type PresetName,
  type PresetSettings,
  type PresetSide,
} from '../../../src/index.js';
import type { LedgerData } from '../../../src/charts/index.js';
import { ledgerData } from '../../chain/ledgerOf.js';
import type { TriedLogits } from '../../logits/triedLogits.js';

/** One of two presets, and its ledger. */
export interface ComparedPreset {
  readonly name: PresetName;
  /** Those of the settings that its engine has. */
  readonly settings: PresetSettings;
  readonly ledger: LedgerData;
}

/** Two presets on the same logits. */
export interface Comparison {
  readonly difference: PresetDifference;
  readonly a: ComparedPreset;
  readonly b: ComparedPreset;
}

/** Two presets on the same logits: their difference and their ledgers, or what is wrong. */
export function compare(
  left: PresetName,
  right: PresetName,
  tried: TriedLogits,
  settings: PresetSettings,
): Comparison | Error {
  try {
    const difference = diff(presets[left], presets[right], tried.logits, { settings, at: tried });
    return {
      difference,
      a: comparedPreset(left, difference.a),
      b: comparedPreset(right, difference.b),
    };
  } catch (error) {
    return error as Error;
  }

  function comparedPreset(name: PresetName, { stages }: PresetSide): ComparedPreset {
    const known = presets[name].stages.map(({ processor }): string => processor);
    const own = Object.fromEntries(Object.entries(settings).filter(([key]) => known.includes(key)));
    const { processors } = recipeOf(presets[name], own);
    return { name, settings: own, ledger: ledgerData(tried, stages, processors) };
  }
}
