import { forbidding } from './forbidding.js';
import { completes } from './logitBias.js';
import { listOf, tokenIds } from './options.js';
import type { Processor } from './processor.js';

/**
 * Forbids the token that would complete one of some sequences. A sequence of one token is always
 * forbidden. As in Hugging Face, one longer than the text so far is not looked at.
 *
 * Source: NoBadWordsLogitsProcessor in transformers and transformers.js.
 *
 * @param value A list of sequences of token ids.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...badWords([[0], [2, 1]]).apply({ logits, temperature: 1 }, { context: [0, 2], step: 0 }).logits] // → [-Infinity, -Infinity, 3]
 */
export function badWords(value: readonly (readonly number[])[]): Processor {
  const words = listOf(tokenIds)('badWords', value);
  return forbidding('badWords', `bad words: ${words.length} sequences`, ({ context }) =>
    words.filter((ids) => completes(context, ids)).map((ids) => ids[ids.length - 1]!),
  );
}
