import { recipeOf } from '../../../src/recipe/presets/preset.js';
import { huggingface } from '../../../src/recipe/presets/huggingface.js';
import { torchCpu } from '../../../src/random/streams/torchCpu.js';
import { applyChain } from '../../../src/sampling/chain.js';
import { draws } from '../../../src/sampling/draws/draws.js';
import { createProcessor } from '../../../src/sampling/processors/processors.js';
import { probabilitiesOf } from '../../../src/sampling/sampler.js';
import { decode } from '../compare.js';
import type { Case, Check, Family, VectorFile } from '../family.js';

/** Hugging Face's names for the settings of the preset. */
const settings = Object.fromEntries(
  huggingface.stages.map(({ setting, processor }) => [setting, processor]),
);

function check(given: Case, file: VectorFile): Check {
  const { max_new_tokens: length, ...params } = given.params as Record<string, number>;
  const own = Object.entries(params).map(([name, value]) => [settings[name] ?? name, value]);
  const { processors, draw } = recipeOf(huggingface, Object.fromEntries(own));
  const chain = processors.map(createProcessor);
  const input = file.inputs![String(given['input'])]! as unknown as { shape: [number, number] };
  const values = Float32Array.from(decode(file.inputs![String(given['input'])]!) as number[]);
  const [rows, width] = input.shape;
  const stream = torchCpu(given.seed);
  const context = [...(given['prompt'] as number[])];
  const tokens = given['tokens'] as number[];
  const keptPerStep = given['kept_per_step'] as (number[] | 'all')[];
  for (let step = 0; step < length!; step++) {
    const row = values.subarray((step % rows) * width, ((step % rows) + 1) * width);
    const { processed } = applyChain(chain, row, { context, step });
    const kept = [...processed.logits.keys()].filter((id) => processed.logits[id]! > -Infinity);
    const wanted = keptPerStep[step] === 'all' ? [...row.keys()] : keptPerStep[step];
    if (String(kept) !== String(wanted)) {
      return { problem: `step ${step}: kept ${kept.join()}, recorded ${String(wanted)}` };
    }
    const probabilities = probabilitiesOf(draw, processed);
    const { token } = draws[draw]({ ...processed, probabilities }, stream);
    if (token !== tokens[step]) {
      return { problem: `step ${step}: drew ${token}, recorded ${tokens[step]}` };
    }
    context.push(token);
  }
  return { relaxed: [] };
}

/** Hugging Face's `generate` on a table of logits, from the seed to the tokens. */
export const family: Family = { ops: {}, check };
