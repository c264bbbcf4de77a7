import { lookUp, SamplescopeError } from '../../src/error.js';
import { presets, recipeOf, type Preset } from '../../src/recipe/presets/index.js';
import type { LedgerData } from '../../src/charts/index.js';
import type { ProcessorSpec } from '../../src/sampling/index.js';
import { ledgerOf } from '../components/ledgerOf.js';
import { alwaysTheSame } from '../components/triedLogits.js';
import { attributes, type Given } from './attributes.js';
import type { Distribution } from './distribution.js';
import { quoted, readJson } from './read.js';
import { readTemperature } from './temperatureData.js';

/** A distribution on its way through an engine's chain, or through one of the author's own. */
export function ledgerData({ tokens, logits }: Distribution, given: Given): LedgerData {
  const model = alwaysTheSame(tokens, logits);
  const ledger = ledgerOf(chainOf(given), { tokens, logits, context: [], step: 0, model });
  if (ledger instanceof Error) throw ledger;
  return ledger;
}

function chainOf(given: Given): readonly ProcessorSpec[] {
  const chain = readJson(given, 'chain', attributes.chain.example);
  if (chain === undefined) return presetChain(given);
  if (given.preset !== undefined || given.temperature !== undefined) {
    throw new SamplescopeError(
      'malformed',
      'chain must stand without preset and temperature: write {"temperature": 0.7} in its place in the chain',
    );
  }
  if (!Array.isArray(chain)) {
    throw new SamplescopeError(
      'malformed',
      `chain must be a list of processors such as ${attributes.chain.example}, got ${quoted(given.chain!)}`,
    );
  }
  return chain as readonly ProcessorSpec[];
}

/** A chain of the author's own has no slider; an engine's has one, which begins at the engine's default. */
export function ledgerControls(given: Given): { readonly temperature?: string } {
  if (given.chain !== undefined) return {};
  const stage = presetOf(given).stages.find(({ processor }) => processor === 'temperature');
  return stage === undefined ? {} : { temperature: String(stage.value ?? 1) };
}

const presetOf = ({ preset = 'huggingface' }: Given): Preset =>
  lookUp<Preset>('preset', presets, preset);

function presetChain(given: Given): readonly ProcessorSpec[] {
  const preset = presetOf(given);
  const settings = given.temperature === undefined ? {} : { temperature: readTemperature(given) };
  return recipeOf(preset, settings).processors;
}
