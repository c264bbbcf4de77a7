import { SamplescopeError, say } from '../../error.js';
import { errorOfSum } from '../../numerics/roundingError.js';
import { keepInRankOrder, keepRanked, type Candidates } from '../candidates.js';
import { keepSortedLlamaCpp, rankLlamaCpp } from '../llamaCppSort.js';
import { rank, rankWhile } from '../ranking.js';
import { softmaxLlamaCpp, softmaxTextbook, softmaxTorch } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, number, under } from './option.js';
import type { Comparison } from './processor.js';

const advice = {
  en: '0.9 keeps the likeliest tokens that hold nine tenths of the probability',
  zh: '0.9 保留占概率十分之九的最可能的词元',
};
const fromZero = number('[0, 1]', advice);

/**
 * Nucleus sampling: keeps the smallest set of most likely tokens whose probabilities sum to at least p.
 * In exact arithmetic all engines keep the same set; where a sum lands on p, rounding decides:
 *
 * - `textbook`: 64-bit, sums from the likeliest on, rounding errors carried along
 * - `huggingface` (and vLLM): sums 32-bit probabilities from the least likely on, and removes while that
 *   sum is at most 1 − p: of ten equal tokens p = 0.1 keeps two. The sum is PyTorch's on a CPU, which adds
 *   up in 64 bits and rounds each result
 * - `huggingface float32 sums`: the same with every addition rounded to 32 bits, as on a GPU, where the order
 *   of additions is not fixed either: of ten equal tokens p = 0.3 keeps four, and the one before three
 * - `llama.cpp`: 32-bit sums from the likeliest on; the candidates are sorted from there on; p = 1 is off
 * - `sglang`: 32-bit sums from the likeliest on; removes where the sum of the likelier ones is above p, so that a token
 *   stays whose predecessors hold exactly p. Of tokens that top-k has removed it counts the probability all the same:
 *   put it before top-k
 * - `tensorrt-llm`: the same comparison, but of what is left, and without the subtraction that SGLang makes
 * - `exllamav3`: 32-bit sums; keeps while the sum is at most p, so that the token that crosses p goes, and always one
 * - `transformers.js`: an error. Its class TopPLogitsWarper has no body, and `generate` ignores top_p without
 *   a word
 *
 * Source: Holtzman et al., "The Curious Case of Neural Text Degeneration" (ICLR 2020);
 * TopPLogitsWarper in transformers; `llama_sampler_top_p` in llama.cpp.
 *
 * @param value p in (0, 1]; engines also take 0, which keeps the one most likely token.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array(10);
 * topP(0.3).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens.length // → 3
 * topP({ p: 0.3, convention: 'huggingface float32 sums' }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens.length // → 4
 */
export const topP = defineProcessor({
  name: 'topP',
  about: {
    en: 'keeps the smallest set of likeliest tokens that holds p of the probability',
    zh: '从最可能的词元起往下取，直到概率之和达到 p；其余的去掉。',
  },
  main: 'p',
  options: {
    p: under(number('(0, 1]', advice), {
      huggingface: fromZero,
      'huggingface float32 sums': fromZero,
      'llama.cpp': fromZero,
      'transformers.js': fromZero,
      sglang: fromZero,
      'tensorrt-llm': fromZero,
      exllamav3: fromZero,
    }),
    convention: conventionOf(
      'textbook',
      'huggingface',
      'huggingface float32 sums',
      'llama.cpp',
      'transformers.js',
      'sglang',
      'tensorrt-llm',
      'exllamav3',
    ),
    keep: minimumKept,
  },
  example: 0.9,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: ({ p, convention, keep }) => {
    if (convention === 'transformers.js') {
      throw new SamplescopeError(
        'unknown-name',
        say`topP must be left out for transformers.js, which ignores it: its TopPLogitsWarper is exported without a body. Leave it out, or take another convention`,
      );
    }
    return {
      description: `top-p ${p}: the smallest set of likeliest tokens with at least ${p} of the probability stays`,
      comparison: comparisons[convention],
      run: (candidates) => nuclei[convention](candidates, p, keep),
    };
  },
});

const before = 'probability of all likelier tokens';
const fromEnd = {
  measure: 'probability of it and all less likely tokens',
  removedIf: '≤',
} as const;

const comparisons = {
  textbook: { measure: before, removedIf: '≥' },
  huggingface: fromEnd,
  'huggingface float32 sums': fromEnd,
  'llama.cpp': { measure: before, removedIf: '≥' },
  sglang: { measure: before, removedIf: '>' },
  'tensorrt-llm': { measure: before, removedIf: '>' },
  exllamav3: { measure: 'probability of it and all likelier tokens', removedIf: '>' },
} as const satisfies Record<string, Comparison>;

/**
 * The candidates by rank. llama.cpp sorts up to 1024 of them at once; of more, first the best 256, and all
 * of them only if those are not enough.
 */
function llamaCppOrder(candidates: Candidates): (rank: number) => number {
  const { tokens, order, size } = candidates;
  if (!candidates.sorted && size <= 1024) keepSortedLlamaCpp(candidates, size);
  if (candidates.sorted) return (rank) => tokens[rank]!;
  let ranked = Math.min(256, size);
  rankLlamaCpp(candidates, ranked);
  return (rank) => {
    if (rank >= ranked) {
      ranked = size;
      rankLlamaCpp(candidates, ranked);
    }
    return order[rank]!;
  };
}

const nuclei = {
  textbook(candidates: Candidates, p: number, keep: number): void {
    softmaxTextbook(candidates);
    const { probabilities, scratch } = candidates;
    let sum = 0;
    let lost = 0;
    const kept = rankWhile(candidates, (token, rank) => {
      const before = sum + lost;
      const probability = probabilities[token]!;
      scratch[token] = before;
      lost += errorOfSum(sum, probability);
      sum += probability;
      return before < p || rank < keep;
    });
    candidates.measure = scratch;
    candidates.threshold = p;
    keepRanked(candidates, kept);
  },

  huggingface(candidates: Candidates, p: number, keep: number): void {
    softmaxTorch(candidates);
    const { probabilities, scratch, tokens, size } = candidates;
    const threshold = Math.fround(1 - p);
    let left = 0;
    for (let i = 0; i < size; i++) left += probabilities[tokens[i]!]!;
    // PyTorch adds up in 64 bits from the other end; sums of 32-bit numbers lose next to nothing either way.
    const kept = rankWhile(candidates, (token, rank) => {
      const probability = probabilities[token]!;
      const fromHere = probability === 0 ? 0 : Math.fround(Math.max(left, probability));
      scratch[token] = fromHere;
      left -= probability;
      return fromHere > threshold || rank < keep;
    });
    candidates.measure = scratch;
    candidates.threshold = threshold;
    keepRanked(candidates, kept);
  },

  'huggingface float32 sums'(candidates: Candidates, p: number, keep: number): void {
    softmaxTorch(candidates);
    const { order, size, probabilities, scratch } = candidates;
    const threshold = Math.fround(1 - p);
    rank(candidates, size);
    let sum = 0;
    let kept = 0;
    for (let place = size - 1; place >= 0; place--) {
      const token = order[place]!;
      sum = Math.fround(sum + probabilities[token]!);
      scratch[token] = sum;
      if (kept === 0 && (sum > threshold || place < keep)) kept = place + 1;
    }
    candidates.measure = scratch;
    candidates.threshold = threshold;
    keepRanked(candidates, kept);
  },

  sglang: fromTheTop((_, sum, probability) => Math.fround(sum - probability)),
  'tensorrt-llm': fromTheTop((before) => before),
  exllamav3: fromTheTop((_, sum) => sum),

  'llama.cpp'(candidates: Candidates, p: number, keep: number): void {
    if (p >= 1) return;
    softmaxLlamaCpp(candidates);
    const { probabilities, scratch } = candidates;
    const threshold = Math.fround(p);
    const sorted = llamaCppOrder(candidates);
    let sum = 0;
    let kept = 0;
    for (let rank = 0; rank < candidates.size; rank++) {
      const token = sorted(rank);
      const stays = sum < threshold || rank < keep || rank === 0;
      if (stays) kept = rank + 1;
      else if (!candidates.explaining) break;
      scratch[token] = sum;
      sum = Math.fround(sum + probabilities[token]!);
    }
    candidates.measure = scratch;
    candidates.threshold = threshold;
    if (!candidates.sorted) keepInRankOrder(candidates, kept);
    candidates.size = kept;
    candidates.sorted = true;
  },
};

/**
 * Sums 32-bit probabilities from the likeliest on, as PyTorch does on a CPU: in 64 bits, each sum rounded. What is
 * compared with p is made from the sum before a token, the sum with it, and its probability.
 */
function fromTheTop(compared: (before: number, sum: number, probability: number) => number) {
  return (candidates: Candidates, p: number, keep: number): void => {
    softmaxTorch(candidates);
    const { probabilities, scratch } = candidates;
    const threshold = Math.fround(p);
    let exact = 0;
    const kept = rankWhile(candidates, (token, place) => {
      const probability = probabilities[token]!;
      const before = Math.fround(exact);
      exact += probability;
      const value = compared(before, Math.fround(exact), probability);
      scratch[token] = value;
      return value <= threshold || place < Math.max(keep, 1);
    });
    candidates.measure = scratch;
    candidates.threshold = threshold;
    keepRanked(candidates, kept);
  };
}
