import { lookUp } from '../../../src/error.js';
import { presets, recipeOf, type Preset } from '../../../src/recipe/index.js';
import type { ProcessorSpec } from '../../../src/sampling/index.js';
import type { Given } from '../../tags/attributes.js';
import { ownChain } from './chain.js';
import type { Asked } from '../../../src/figures/asked.js';
import type { LedgerSource } from '../../../src/figures/ledger/ledgerFigure.js';
import { readTemperature } from './temperatureData.js';

/** A distribution on its way through an engine's chain, or through one of the author's own. */
export const ledgerSource = (asked: Asked, given: Given): LedgerSource => ({
  chart: 'ledger',
  recipe: { ...asked, processors: chainOf(given) },
});

const chainOf = (given: Given): readonly ProcessorSpec[] =>
  ownChain(given, ['preset', 'temperature']) ?? presetChain(given);

/** A chain of the author's own has no slider; an engine's has one, which begins at the engine's default. */
export function ledgerControls(given: Given): { readonly temperature?: string } {
  if (given.chain !== undefined) return {};
  const stage = presetOf(given).stages.find(({ processor }) => processor === 'temperature');
  return stage === undefined
    ? {}
    : { temperature: String((stage.value as number | undefined) ?? 1) };
}

const presetOf = ({ preset = 'huggingface' }: Given): Preset =>
  lookUp<Preset>('preset', presets, preset);

function presetChain(given: Given): readonly ProcessorSpec[] {
  const preset = presetOf(given);
  const settings = given.temperature === undefined ? {} : { temperature: readTemperature(given) };
  return recipeOf(preset, settings).processors;
}
