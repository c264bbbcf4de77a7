import { keepInRankOrder, type Candidates } from '../candidates.js';
import { log2f, logf, powf } from '../float32.js';
import { keepSortedLlamaCpp, rankAllLlamaCpp, sortsByBuckets } from '../llamaCppSort.js';
import { softmaxLlamaCpp, softmaxSortedLlamaCpp } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { number, optional, wholeNumber } from './option.js';
import type { Memory } from './processor.js';

const options = {
  tau: number('(0, ∞)', { en: '5 bits are usual', zh: '常用 5 比特' }),
  eta: optional(number('[0, ∞)', { en: '0.1 is usual', zh: '常用 0.1' }), 0.1),
};

/**
 * Mirostat 2: removes the tokens whose surprise −log₂ p exceeds μ, so that the average surprise comes near
 * τ bits. It remembers μ: 2τ at first, and after each token μ moves by η times the surprise that was
 * too little. One token stays in any case. It computes as llama.cpp does, in 32 bits, and sorts.
 *
 * In llama.cpp mirostat also draws, from its own generator: the draw `discrete` does that.
 *
 * Source: Basu et al., "Mirostat: A Neural Text Decoding Algorithm that Directly Controls Perplexity"
 * (ICLR 2021), in the simpler form of `llama_sampler_mirostat_v2` in llama.cpp.
 *
 * @param value τ, or τ and η.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([2, 1, 0, -6]);
 * [...mirostatV2({ tau: 2 }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1, 2]
 */
export const mirostatV2 = defineProcessor({
  name: 'mirostatV2',
  about: {
    en: 'steers toward a surprise by cutting what surprises more than μ',
    zh: '去掉惊奇度超过 mu 的词元，并调整 mu，使惊奇度保持在 tau 比特附近。',
  },
  main: 'tau',
  options,
  example: { tau: 3, eta: 0.1 },
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: ['memory'],
  build: ({ tau, eta }) => ({
    description: `mirostat 2: tokens more surprising than μ bits go; μ follows the surprise that was drawn, toward ${tau}`,
    comparison: { measure: 'surprise in bits', removedIf: '>' },
    memory: surpriseMemory(tau, eta),
    run: (candidates, { state }) => {
      const mu = (state as number | undefined) ?? Math.fround(2 * Math.fround(tau));
      if (canSortLazily(candidates)) {
        keepUnsurprising(candidates, mu);
        return;
      }
      sortByLikelihood(candidates);
      const { tokens, size, probabilities, scratch } = candidates;
      let kept = 0;
      for (let place = 0; place < size; place++) {
        const token = tokens[place]!;
        scratch[token] = -log2f(probabilities[token]!);
        if (kept === place && (place === 0 || scratch[token] <= mu)) kept++;
      }
      candidates.measure = scratch;
      candidates.threshold = mu;
      candidates.size = kept;
    },
  }),
});

/**
 * Mirostat, as the paper has it: estimates the exponent of a Zipf law from the m likeliest tokens, works
 * out for which k the surprise would be μ, and keeps the k likeliest. μ is remembered as in mirostat 2.
 *
 * Source: Basu et al., as above, algorithm 1; `llama_sampler_mirostat` in llama.cpp.
 *
 * @param value τ, or τ, η and m.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([2, 1, 0, -6]);
 * [...mirostat({ tau: 0.5 }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0]
 */
export const mirostat = defineProcessor({
  name: 'mirostat',
  about: {
    en: 'steers toward a surprise by a k that it fits to the distribution',
    zh: '调整截断的位置，使文本的惊奇度保持在 tau 比特附近（第 1 版）。',
  },
  main: 'tau',
  options: {
    ...options,
    m: optional(
      wholeNumber('[2, ∞)', {
        en: 'How many tokens the exponent is estimated from',
        zh: '用多少个词元估计指数',
      }),
      100,
    ),
  },
  example: { tau: 3, eta: 0.1 },
  keepsArgmax: true,
  needs: ['vocabulary', 'memory'],
  build: ({ tau, eta, m }) => ({
    description: `mirostat: the k likeliest tokens stay, with the k that should give ${tau} bits of surprise`,
    comparison: { measure: 'rank', removedIf: '>' },
    memory: surpriseMemory(tau, eta),
    run: (candidates, { state }) => {
      sortByLikelihood(candidates);
      const { tokens, size, scratch } = candidates;
      const mu = (state as number | undefined) ?? Math.fround(2 * Math.fround(tau));
      const estimate = zipfRank(candidates, mu, m);
      // What is no 32-bit integer becomes the least one in C++ on x86, and then 1.
      const k = estimate >= 1 && estimate < 2147483648 ? Math.trunc(estimate) : 1;
      for (let i = 0; i < size; i++) scratch[tokens[i]!] = i + 1;
      candidates.measure = scratch;
      candidates.threshold = k;
      candidates.size = Math.min(k, size);
    },
  }),
});

/** Whether what stays at the top may be sorted alone: the others are gone without anybody having seen their order. */
const canSortLazily = (candidates: Candidates): boolean =>
  sortsByBuckets(candidates) &&
  candidates.float32 &&
  candidates.temperature === 1 &&
  !candidates.explaining;

/** What mirostat 2 keeps, sorted no further down than that. */
function keepUnsurprising(candidates: Candidates, mu: number): void {
  softmaxSortedLlamaCpp(candidates);
  const { order, probabilities, size } = candidates;
  let kept = 0;
  rankAllLlamaCpp(candidates, (ranked) => {
    while (kept < ranked && (kept === 0 || -log2f(probabilities[order[kept]!]!) <= mu)) kept++;
    return kept < ranked;
  });
  while (kept < size && (kept === 0 || -log2f(probabilities[order[kept]!]!) <= mu)) kept++;
  keepInRankOrder(candidates, kept);
  candidates.sorted = true;
}

function sortByLikelihood(candidates: Candidates): void {
  keepSortedLlamaCpp(candidates, candidates.size);
  softmaxLlamaCpp(candidates);
}

/** The number of tokens for which a Zipf law with the exponent of the m likeliest gives a surprise of μ. */
function zipfRank(candidates: Candidates, mu: number, m: number): number {
  const { tokens, size, probabilities } = candidates;
  const f = Math.fround;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < m - 1 && i < size - 1; i++) {
    const t = logf(f((i + 2) / (i + 1)));
    const b = logf(f(probabilities[tokens[i]!]! / probabilities[tokens[i + 1]!]!));
    products = f(products + f(t * b));
    squares = f(squares + f(t * t));
  }
  const exponent = f(products / squares);
  const epsilon = f(exponent - 1);
  const scale = f(1 - powf(tokens.length, -epsilon));
  return powf(f(f(epsilon * powf(2, mu)) / scale), f(1 / exponent));
}

/** μ, which moves after each token by η times the difference of its surprise from τ. */
function surpriseMemory(tau: number, eta: number): Memory {
  const f = Math.fround;
  return {
    initial: f(2 * f(tau)),
    watches: 'after',
    next: (mu, { probability }) => f((mu as number) - f(f(eta) * f(-log2f(probability) - f(tau)))),
  };
}
