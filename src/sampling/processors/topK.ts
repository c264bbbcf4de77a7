import { SamplescopeError } from '../../error.js';
import {
  ensureChecked,
  keepAtLeast,
  keepInRankOrder,
  keepRanked,
  type Candidates,
} from '../candidates.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { rank } from '../ranking.js';
import { minimumKept, oneOf, readOptions, wholeNumber, type Option } from './options.js';
import { processorOf, type Processor } from './processor.js';

const conventions = ['textbook', 'huggingface', 'llama.cpp', 'transformers.js'] as const;
type Convention = (typeof conventions)[number];

/** k, or k with the engine whose rule for ties is wanted, and the least number of tokens to keep. */
export type TopKOptions =
  | number
  | {
      readonly k: number;
      readonly convention?: Convention;
      /** Hugging Face's min_tokens_to_keep. Default 1. */
      readonly keep?: number;
    };

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
export function topK(value: TopKOptions): Processor {
  const { convention } = readOptions('topK', value, 'k', { ...options, k: (_, k) => k });
  const { k, keep } = readOptions('topK', value, 'k', {
    ...options,
    k: ranges[convention],
  });
  return processorOf({
    name: 'topK',
    description: describe(k, convention),
    keepsArgmax: true,
    looks: 'itself',
    comparison:
      convention === 'huggingface'
        ? { measure: 'logit', removedIf: '<' }
        : { measure: 'rank', removedIf: '>' },
    run: (candidates) => {
      if (convention === 'huggingface') keepWithTies(candidates, Math.max(k, keep));
      else if (convention === 'textbook') keepExactly(candidates, k);
      else if (convention === 'transformers.js') keepStable(candidates, k === 0 ? Infinity : k);
      else if (k > 0) keepSorted(candidates, k);
      else ensureChecked(candidates);
    },
  });
}

const options = {
  k: wholeNumber('from 1', 1, 'To keep every token, leave topK out'),
  convention: oneOf(...conventions),
  keep: minimumKept,
};

const ranges: Record<Convention, Option<number>> = {
  textbook: options.k,
  huggingface: options.k,
  'llama.cpp': wholeNumber('in (−∞, ∞)', -Infinity),
  'transformers.js': wholeNumber('from 0', 0),
};

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
      `topK must be in [1, ${candidates.tokens.length}], the size of the vocabulary, got ${k}. To keep every token, leave topK out`,
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
