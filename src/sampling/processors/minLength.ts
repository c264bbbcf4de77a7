import { forbidding } from './forbidding.js';
import { readOptions, tokenIds, wholeNumber } from './options.js';
import type { Processor } from './processor.js';

/** The end tokens, and a length. */
export interface MinLengthOptions {
  readonly length: number;
  readonly end: readonly number[];
}

/** Their options. */
export const lengthAndEnd = { length: wholeNumber('from 0', 0), end: tokenIds };

/**
 * Forbids the end tokens until the text, prompt included, has a given length.
 *
 * Source: MinLengthLogitsProcessor in transformers and transformers.js.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...minLength({ length: 3, end: [0] }).apply({ logits, temperature: 1 }, { context: [1, 1], step: 1 }).logits] // → [-Infinity, 2]
 */
export function minLength(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('minLength', value, 'length', lengthAndEnd);
  return forbidding('minLength', `no end before a length of ${length}`, ({ context }) =>
    context.length < length ? end : [],
  );
}

/**
 * Forbids the end tokens until so many tokens have been generated.
 *
 * Source: MinNewTokensLengthLogitsProcessor in transformers and transformers.js; min_tokens in vLLM.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...minNewTokens({ length: 2, end: [0] }).apply({ logits, temperature: 1 }, { context: [1, 1], step: 1 }).logits] // → [-Infinity, 2]
 */
export function minNewTokens(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('minNewTokens', value, 'length', lengthAndEnd);
  return forbidding('minNewTokens', `no end before ${length} new tokens`, ({ step }) =>
    step < length ? end : [],
  );
}
