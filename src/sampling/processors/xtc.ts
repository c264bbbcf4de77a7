import { cpp } from '../../random/streams/cpp.js';
import type { Candidates } from '../candidates.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { softmaxLlamaCpp } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { minimumKept, number, optional, wholeNumber } from './option.js';

/**
 * Exclude top choices: with the given probability, removes every token that is at least `threshold`
 * probable, except the least likely of them. Chance, but its own: a Mersenne Twister of its own decides,
 * by one number per step where XTC is on (threshold up to 0.5, two candidates or more). What it remembers
 * is how many numbers it has taken.
 *
 * It computes as llama.cpp does: 32-bit probabilities, and the candidates are sorted where it strikes.
 *
 * Source: p-e-w, oobabooga/text-generation-webui pull request 6335 (2024); `llama_sampler_xtc` in llama.cpp.
 *
 * @param value probability in [0, 1], threshold in [0, 1]: above 0.5 it is off.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([2, 1, 1.5, -3]);
 * [...xtc({ probability: 1, threshold: 0.1 }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [1, 3]
 */
export const xtc = defineProcessor({
  name: 'xtc',
  about: {
    en: 'at times removes the top choices, all but the least likely of them',
    zh: '以 probability 的机会，在概率不低于 threshold 的词元中只留下最不可能的一个。',
  },
  main: 'probability',
  options: {
    probability: number('[0, 1]', {
      en: '0.5 strikes at every other token',
      zh: '0.5 表示平均每两个词元作用一次',
    }),
    threshold: number('[0, 1]', {
      en: '0.1 is usual; above 0.5 it is off',
      zh: '0.1 是常用的；大于 0.5 就是关闭',
    }),
    keep: { ...minimumKept, default: 0 },
    seed: optional(
      wholeNumber('[0, 2³²)', {
        en: 'Of its own generator; llama.cpp gives it the seed of the draw',
        zh: '它自己的生成器的种子；llama.cpp 用抽取的种子',
      }),
      0,
    ),
  },
  example: { probability: 1, threshold: 0.1, seed: 1 },
  keepsArgmax: false,
  needs: ['memory'],
  engines: { 'llama.cpp': { probability: '--xtc-probability', threshold: '--xtc-threshold' } },
  build: ({ probability, threshold, keep, seed }) => {
    const chances = uniformsOf(seed);
    const isOn = (size: number) => probability > 0 && threshold <= 0.5 && size >= 2;
    return {
      description: `XTC: with a chance of ${probability}, all tokens from a probability of ${threshold} on go, except the least likely of them`,
      comparison: { measure: 'rank among the top choices', removedIf: '<' },
      memory: {
        initial: 0,
        next: (taken, { size }) => (taken as number) + (isOn(size) ? 1 : 0),
      },
      run: (candidates, { state = 0 }) => {
        if (!isOn(candidates.size)) return;
        if (chances(state as number) > Math.fround(probability)) return;
        excludeTop(candidates, Math.fround(threshold), keep);
      },
    };
  },
});

function excludeTop(candidates: Candidates, threshold: number, keep: number): void {
  keepSortedLlamaCpp(candidates, candidates.size);
  softmaxLlamaCpp(candidates);
  const { tokens, size, probabilities, scratch } = candidates;
  let last = 0;
  while (last + 1 < size && probabilities[tokens[last + 1]!]! >= threshold) last++;
  for (let i = 0; i < size; i++) scratch[tokens[i]!] = i + 1;
  candidates.measure = scratch;
  candidates.threshold = last + 1;
  if (last === 0 || size - last < keep) return;
  tokens.copyWithin(0, last, size);
  candidates.size = size - last;
}

/**
 * The n-th number that C++'s uniform_real_distribution<float> takes from std::mt19937(seed): 32 bits each,
 * in [0, 1).
 */
function uniformsOf(seed: number): (n: number) => number {
  const stream = cpp(seed);
  const numbers: number[] = [];
  return (n) => {
    while (numbers.length <= n) {
      numbers.push(stream.generateCanonical(1, 'float')[0]!);
    }
    return numbers[n]!;
  };
}
