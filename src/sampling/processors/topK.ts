import { SamplescopeError, say } from '../../error.js';
import {
  ensureChecked,
  keepAtLeast,
  keepInRankOrder,
  keepRanked,
  type Candidates,
} from '../candidates.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { rank } from '../ranking.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, under, wholeNumber } from './option.js';

const advice = { en: 'To keep every token, leave topK out', zh: '要保留所有词元，就不要写 topK' };
const zeroIsOff = { en: '0 keeps every token', zh: '0 保留所有词元' };

/**
 * Keeps the k most likely tokens. What engines disagree on is a tie at the k-th place:
 *
 * - `textbook`: exactly k, of equal logits those with the lower ids; k is in [1, vocabulary]
 * - `huggingface` (and vLLM): every token whose logit equals the k-th largest stays, so more than k can;
 *   k above the vocabulary keeps all
 * - `llama.cpp`: exactly k, and the candidates are sorted from there on; which of tied tokens stays is up to
 *   the sort of GCC's library; k = 0 or below is off, k above the vocabulary keeps all
 * - `transformers.js`: exactly k and sorted, as onnxruntime sorts: of equal logits those with the lower
 *   ids; k = 0 keeps all, sorted too
 * - `sglang` (and mlx-lm, and vLLM's Triton kernel): exactly k, here of equal logits those with the lower ids, though
 *   their sorts leave it open; k above the vocabulary keeps all
 *
 * Source: Fan, Lewis and Dauphin, "Hierarchical Neural Story Generation" (ACL 2018);
 * TopKLogitsWarper in transformers; `llama_sampler_top_k` in llama.cpp.
 *
 * @throws SamplescopeError `out-of-range` for k outside its range
 * @example
 * const logits = new Float64Array([1, 2, 2, 0]);
 * [...topK(2).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [1, 2]
 * [...topK({ k: 1, convention: 'huggingface' }).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [1, 2]
 */
export const topK = defineProcessor({
  name: 'topK',
  about: { en: 'keeps the k likeliest tokens', zh: '只留下概率最高的 k 个词元。' },
  main: 'k',
  options: {
    k: under(wholeNumber('[1, ∞)', advice), {
      'llama.cpp': wholeNumber('(−∞, ∞)', zeroIsOff),
      'transformers.js': wholeNumber('[0, ∞)', zeroIsOff),
    }),
    convention: conventionOf('textbook', 'huggingface', 'llama.cpp', 'transformers.js', 'sglang'),
    keep: minimumKept,
  },
  example: 3,
  offered: { among: 'cut', value: 2 },
  keepsArgmax: true,
  needs: [],
  build: ({ k, convention, keep }) => ({
    description: describe(k, convention),
    looks: 'itself',
    comparison:
      convention === 'huggingface'
        ? { measure: 'logit', removedIf: '<' }
        : { measure: 'rank', removedIf: '>' },
    run: (candidates) => {
      if (convention === 'huggingface') keepWithTies(candidates, Math.max(k, keep));
      else if (convention === 'textbook') keepExactly(candidates, k);
      else if (convention === 'sglang')
        keepExactly(candidates, Math.min(Math.max(k, keep), candidates.tokens.length));
      else if (convention === 'transformers.js') keepStable(candidates, k === 0 ? Infinity : k);
      else if (k > 0) keepSorted(candidates, k);
      else ensureChecked(candidates);
    },
  }),
});

function describe(k: number, convention: string): string {
  if (k <= 0) return `top-k ${k} is off`;
  return convention === 'huggingface'
    ? `top-k ${k}: the ${k} largest logits stay, and all that equal the last of them`
    : `top-k ${k}: the ${k} most likely tokens stay`;
}

function keepWithTies(candidates: Candidates, k: number): void {
  const count = Math.min(k, candidates.size);
  rank(candidates, count);
  keepAtLeast(candidates, candidates.logits, candidates.logits[candidates.order[count - 1]!]!);
}

function keepExactly(candidates: Candidates, k: number): void {
  if (k > candidates.tokens.length) {
    throw new SamplescopeError(
      'out-of-range',
      say`topK must be in ${`[1, ${candidates.tokens.length}]`}, the size of the vocabulary, got ${k}. To keep every token, leave topK out`,
    );
  }
  const count = Math.min(k, candidates.size);
  rank(candidates, candidates.explaining ? candidates.size : count);
  noteRanks(candidates, k);
  keepRanked(candidates, count);
}

function keepSorted(candidates: Candidates, k: number): void {
  const { explaining, tokens, size, scratch } = candidates;
  if (explaining) rank(candidates, size);
  noteRanks(candidates, k);
  const count = Math.min(k, size);
  // A token that ties with the k-th may lose by the sort, whatever its id.
  if (explaining)
    for (let i = 0; i < size; i++) scratch[tokens[i]!] = Math.max(scratch[tokens[i]!]!, k + 1);
  keepSortedLlamaCpp(candidates, count);
  if (explaining) for (let i = 0; i < count; i++) scratch[tokens[i]!] = i + 1;
}

function keepStable(candidates: Candidates, k: number): void {
  const count = Math.min(k, candidates.size);
  rank(candidates, candidates.explaining ? candidates.size : count);
  noteRanks(candidates, k);
  keepInRankOrder(candidates, count);
}

/** For the ledger: every token's rank, from 1. */
function noteRanks(candidates: Candidates, k: number): void {
  const { explaining, order, scratch, size } = candidates;
  candidates.measure = scratch;
  candidates.threshold = k;
  if (!explaining) return;
  for (let i = 0; i < size; i++) scratch[order[i]!] = i + 1;
}
