import { SamplescopeError, say } from '../../error.js';
import type { Candidates } from '../candidates.js';
import { settleFloat32 } from '../float32.js';
import { defineProcessor } from './definition.js';
import { conventionOf, number, under } from './option.js';

const T = number('[0, ∞)', {
  en: '0 is greedy, 1 changes nothing, 2 flattens',
  zh: '0 是贪心，1 什么也不改变，2 使分布变平',
});

/**
 * Divides the logits by T: below 1 the distribution sharpens toward its maximum, above 1 it flattens
 * toward uniform, and at 1 nothing changes. As the textbook has it, the division itself happens in
 * softmax, where it costs no accuracy; this stage only says by what. Engines divide 32-bit floats and
 * round each quotient: by T as a 32-bit float, or (transformers.js) by T as JavaScript has it.
 *
 * T = 0 is greedy, by decision and not by limit: the first maximum keeps its logit, every other token
 * gets −∞. (The limit T → 0 would share the probability among tied maxima.) A draw that takes a
 * random number takes it all the same, so a temperature of 0 moves no later number of the stream.
 * llama.cpp does so for every T up to 0, vLLM for every T below 10⁻⁵; Hugging Face refuses 0. transformers.js
 * divides by a T below 0, which turns the order of the tokens around. mlx-lm multiplies by 1/T.
 *
 * Source: Ackley, Hinton and Sejnowski, "A learning algorithm for Boltzmann machines", Cognitive
 * Science 9 (1985); TemperatureLogitsWarper in transformers, `llama_sampler_temp` in llama.cpp,
 * `apply_temperature` in vLLM, TemperatureLogitsWarper in transformers.js.
 *
 * @param value T in [0, ∞); in (0, ∞) for Hugging Face; any finite number for llama.cpp and transformers.js.
 * @throws SamplescopeError `out-of-range` if T is outside its range; `not-a-number` if it is NaN or no number
 * @example
 * temperature(2).apply({ logits: new Float64Array([1, 2]), temperature: 1 }, { context: [], step: 0 }).temperature // → 2
 * Array.from(temperature(0).apply({ logits: new Float64Array([1, 3, 3]), temperature: 1 }, { context: [], step: 0 }).logits) // → [-Infinity, 3, -Infinity]
 */
export const temperature = defineProcessor({
  name: 'temperature',
  about: {
    en: 'divides the logits by T: below 1 sharpens, above 1 flattens, 0 is greedy',
    zh: '把每个 logit 除以 T：T 小于 1 使分布更尖，大于 1 使它更平。',
  },
  main: 'T',
  options: {
    T: under(T, {
      huggingface: number('(0, ∞)', {
        en: 'Hugging Face refuses 0 here and wants do_sample=False, which is the draw "greedy"',
        zh: 'Hugging Face 在这里不接受 0，而要用 do_sample=False，即抽取方式 "greedy"',
      }),
      'llama.cpp': number('(−∞, ∞)', { en: 'Up to 0 it is greedy', zh: '不大于 0 就是贪心' }),
      'transformers.js': number('(−∞, ∞)', {
        en: '0 is greedy; below 0 the least likely token becomes the likeliest',
        zh: '0 是贪心；小于 0 时，最不可能的词元变成最可能的',
      }),
    }),
    convention: conventionOf(
      'textbook',
      'huggingface',
      'llama.cpp',
      'vllm',
      'transformers.js',
      'mlx-lm',
    ),
  },
  example: 0.7,
  offered: { among: 'reshape', value: 0.5 },
  keepsArgmax: true,
  needs: [],
  build: ({ T, convention }) => {
    const turnsAround = convention === 'transformers.js' && T < 0;
    const greedy = (T <= 0 && !turnsAround) || (convention === 'vllm' && T < 1e-5);
    return {
      description: greedy
        ? `temperature ${T} is greedy: only the first maximum is kept`
        : `temperature ${T}: logits are divided by ${T}`,
      ...(turnsAround && { keepsArgmax: false }),
      ...(!greedy && convention === 'textbook' && { looks: 'not' as const }),
      run: (candidates) => {
        if (greedy) keepFirstMaximum(candidates);
        else if (convention === 'textbook') candidates.temperature *= T;
        else if (convention === 'mlx-lm') multiplyLogits(candidates, Math.fround(1 / T));
        else divideLogits(candidates, convention === 'transformers.js' ? T : Math.fround(T));
      },
    };
  },
});

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
      say`logits must have at least one above −∞, got only −∞. Every token has been removed: loosen the processors before`,
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

function multiplyLogits(candidates: Candidates, by: number): void {
  settleFloat32(candidates);
  const { tokens, size, logits } = candidates;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    logits[token] = Math.fround(logits[token]! * by);
  }
}
