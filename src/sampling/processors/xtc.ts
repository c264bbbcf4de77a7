import { parseInteger, type IntegerSeed } from '../../random/integerSeed.js';
import { cpp } from '../../random/streams/cpp.js';
import type { Candidates } from '../candidates.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { softmaxLlamaCpp, softmaxTorch } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, number, optional, wholeNumber, type Option } from './option.js';

const ownSeed = wholeNumber('[0, 2³²)', {
  en: 'Of its own generator; "draw" is the seed of the draw, as llama.cpp has it',
  zh: '它自己的生成器的种子；"draw" 表示抽取的种子，llama.cpp 就是这样',
});

const xtcSeed: Option<number | 'draw', number | 'draw', false> = {
  ...ownSeed,
  allowed: `${ownSeed.allowed}, or "draw"`,
  isOptional: false,
  read: (name, value) => (value === 'draw' ? value : ownSeed.read(name, value)),
};

/**
 * Exclude top choices: with the given probability, removes every token that is at least `threshold`
 * probable, except the least likely of them. Chance, but its own: a Mersenne Twister of its own decides,
 * by one number per step where XTC is on (threshold up to 0.5, two candidates or more). What it remembers
 * is how many numbers it has taken.
 *
 * It computes as llama.cpp does: 32-bit probabilities, and the candidates are sorted where it strikes. `mlx-lm` counts
 * only what is above `threshold` as a top choice, keeps every token that ties with the least likely of them, and sorts
 * nothing.
 *
 * llama.cpp starts this generator from the seed of the draw: that is the seed "draw". The two then take the same
 * numbers of one sequence, side by side.
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
    seed: optional(xtcSeed, 0),
    convention: conventionOf('llama.cpp', 'mlx-lm'),
  },
  example: { probability: 1, threshold: 0.1, seed: 1 },
  offered: { among: 'cut' },
  keepsArgmax: false,
  needs: ['memory'],
  build: ({ probability, threshold, keep, seed, convention }) => {
    const chances = chancesOf(seed);
    const isOn = (size: number) => probability > 0 && threshold <= 0.5 && size >= 2;
    return {
      description: `XTC: with a chance of ${probability}, all tokens from a probability of ${threshold} on go, except the least likely of them`,
      comparison:
        convention === 'mlx-lm'
          ? { measure: 'probability', removedIf: '>' }
          : { measure: 'rank among the top choices', removedIf: '<' },
      memory: {
        initial: 0,
        next: (taken, { size }) => (taken as number) + (isOn(size) ? 1 : 0),
      },
      run: (candidates, { state = 0, seed: drawSeed = '0' }) => {
        if (!isOn(candidates.size)) return;
        if (chances(drawSeed)(state as number) > Math.fround(probability)) return;
        const exclude = convention === 'mlx-lm' ? excludeAbove : excludeTop;
        exclude(candidates, Math.fround(threshold), keep);
      },
    };
  },
});

/** The numbers of the generator, once it is known what the seed of the draw is; it is started once for each. */
function chancesOf(seed: number | 'draw'): (drawSeed: string) => (n: number) => number {
  if (seed !== 'draw') {
    const chances = uniformsOf(seed);
    return () => chances;
  }
  let started: { readonly from: string; readonly chances: (n: number) => number } | undefined;
  return (from) => {
    if (started?.from !== from) started = { from, chances: uniformsOf(parseInteger(from)) };
    return started.chances;
  };
}

/** Everything above the least likely of the tokens that are more probable than the threshold goes. */
function excludeAbove(candidates: Candidates, threshold: number): void {
  softmaxTorch(candidates);
  const { tokens, size, probabilities } = candidates;
  let least = Infinity;
  for (let i = 0; i < size; i++) {
    const probability = probabilities[tokens[i]!]!;
    if (probability > threshold) least = Math.min(least, probability);
  }
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    if (probabilities[token]! <= least) tokens[kept++] = token;
  }
  candidates.size = kept;
  candidates.measure = probabilities;
  candidates.threshold = least;
}

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
function uniformsOf(seed: IntegerSeed): (n: number) => number {
  const stream = cpp(seed);
  const numbers: number[] = [];
  return (n) => {
    while (numbers.length <= n) {
      numbers.push(stream.generateCanonical(1, 'float')[0]!);
    }
    return numbers[n]!;
  };
}
