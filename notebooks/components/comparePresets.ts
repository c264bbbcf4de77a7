import {
  diff,
  presets,
  recipeOf,
  type PresetDifference,
  type PresetName,
  type PresetSettings,
  type PresetSide,
} from '../../src/index.js';
import type { LedgerData } from '../../src/charts/index.js';
import { ledgerData } from './ledgerOf.js';
import type { TriedLogits } from './logitsChoices.js';

/** Two presets on the same logits: their difference and their ledgers, or what is wrong, in words. */
export function compare(
  left: PresetName,
  right: PresetName,
  tried: TriedLogits,
  settings: PresetSettings,
): { difference: PresetDifference; left: LedgerData; right: LedgerData } | string {
  const at = { context: tried.context, step: tried.context.length };
  try {
    const difference = diff(presets[left], presets[right], tried.logits, { settings, at });
    return {
      difference,
      left: ledgerOfSide(left, difference.a),
      right: ledgerOfSide(right, difference.b),
    };
  } catch (error) {
    return (error as Error).message;
  }

  function ledgerOfSide(name: PresetName, { stages }: PresetSide): LedgerData {
    const known = presets[name].stages.map(({ processor }): string => processor);
    const own = Object.fromEntries(Object.entries(settings).filter(([key]) => known.includes(key)));
    return ledgerData(tried, stages, recipeOf(presets[name], own).processors);
  }
}
