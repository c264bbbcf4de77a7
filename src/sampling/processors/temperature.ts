import { SamplescopeError } from '../../error.js';
import type { Candidates } from '../candidates.js';
import { settleFloat32 } from '../float32.js';
import { oneOf, number, readOptions, type Option } from './options.js';
import { processorOf, type Processor } from './processor.js';

const conventions = ['textbook', 'huggingface', 'llama.cpp', 'vllm', 'transformers.js'] as const;
type Convention = (typeof conventions)[number];

/** T, or T with the engine whose way of dividing is wanted. Default: the textbook's. */
export type TemperatureOptions = number | { readonly T: number; readonly convention?: Convention };

const advice = '0 is greedy, 1 changes nothing, 2 flattens';
const fromZero: Option<number> = number('in [0, ∞)', (T) => T >= 0 && T < Infinity, advice);
const ranges: Record<Convention, Option<number>> = {
  textbook: fromZero,
  huggingface: number(
    'in (0, ∞)',
    (T) => T > 0 && T < Infinity,
    'Hugging Face refuses 0 here and wants do_sample=False, which is the draw "greedy"',
  ),
  'llama.cpp': number('that is finite', Number.isFinite, 'Up to 0 it is greedy'),
  vllm: fromZero,
  'transformers.js': fromZero,
};

/**
 * Divides the logits by T: below 1 the distribution sharpens toward its maximum, above 1 it flattens
 * toward uniform, and at 1 nothing changes. As the textbook has it, the division itself happens in
 * softmax, where it costs no accuracy; this stage only says by what. Engines divide 32-bit floats and
 * round each quotient: by T as a 32-bit float, or (transformers.js) by T as JavaScript has it.
 *
 * T = 0 is greedy, by decision and not by limit: the first maximum keeps its logit, every other token
 * gets −∞. (The limit T → 0 would share the probability among tied maxima.) A draw that takes a
 * random number takes it all the same, so a temperature of 0 moves no later number of the stream.
 * llama.cpp does so for every T up to 0, vLLM for every T below 10⁻⁵; Hugging Face refuses 0.
 *
 * Source: Ackley, Hinton and Sejnowski, "A learning algorithm for Boltzmann machines", Cognitive
 * Science 9 (1985); TemperatureLogitsWarper in transformers, `llama_sampler_temp` in llama.cpp,
 * `apply_temperature` in vLLM, TemperatureLogitsWarper in transformers.js.
 *
 * @param value T in [0, ∞); in (0, ∞) for Hugging Face; any finite number for llama.cpp.
 * @throws SamplescopeError `out-of-range` if T is outside its range; `not-a-number` if it is NaN or no number
 * @example
 * temperature(2).apply({ logits: new Float64Array([1, 2]), temperature: 1 }, { context: [], step: 0 }).temperature // → 2
 * Array.from(temperature(0).apply({ logits: new Float64Array([1, 3, 3]), temperature: 1 }, { context: [], step: 0 }).logits) // → [-Infinity, 3, -Infinity]
 */
export function temperature(value: TemperatureOptions): Processor {
  const { convention } = readOptions('temperature', value, 'T', {
    T: (_, T) => T,
    convention: oneOf(...conventions),
  });
  const { T } = readOptions('temperature', value, 'T', {
    T: ranges[convention],
    convention: oneOf(...conventions),
  });
  const greedy = T <= 0 || (convention === 'vllm' && T < 1e-5);
  return processorOf({
    name: 'temperature',
    description: greedy
      ? `temperature ${T} is greedy: only the first maximum is kept`
      : `temperature ${T}: logits are divided by ${T}`,
    keepsArgmax: true,
    ...(!greedy && convention === 'textbook' && { looks: 'not' as const }),
    run: (candidates) => {
      if (greedy) keepFirstMaximum(candidates);
      else if (convention === 'textbook') candidates.temperature *= T;
      else divideLogits(candidates, convention === 'transformers.js' ? T : Math.fround(T));
    },
  });
}

/** The largest logit, the one with the lowest id if there are several, stays; the others get −∞. */
export function keepFirstMaximum(candidates: Candidates): void {
  const { tokens, size, logits } = candidates;
  let first = tokens[0]!;
  for (let i = 1; i < size; i++) {
    const token = tokens[i]!;
    if (logits[token]! > logits[first]!) first = token;
  }
  if (!(logits[first]! > -Infinity)) {
    throw new SamplescopeError(
      'empty',
      'logits must have at least one above −∞, got only −∞. Every token has been removed: loosen the processors before',
    );
  }
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    if (token !== first) logits[token] = -Infinity;
  }
  candidates.temperature = 1;
}

/** As engines do: each quotient a 32-bit float. */
export function divideLogits(candidates: Candidates, T: number): void {
  settleFloat32(candidates);
  const { tokens, size, logits } = candidates;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    logits[token] = Math.fround(logits[token]! / T);
  }
}
