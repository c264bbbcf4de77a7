import { forbidding } from './forbidding.js';
import { readOptions, tokenIds, wholeNumber } from './options.js';
import type { Processor } from './processor.js';

/**
 * Forbids some tokens.
 *
 * Source: SuppressTokensLogitsProcessor in transformers and transformers.js.
 *
 * @param value Their ids.
 * @throws SamplescopeError `malformed`; `out-of-range` outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...suppressTokens([0]).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [-Infinity, 2, 3]
 */
export function suppressTokens(value: readonly number[]): Processor {
  const ids = tokenIds('suppressTokens', value);
  return forbidding('suppressTokens', `suppressed tokens: ${ids.length}`, () => ids);
}

/**
 * Forbids some tokens where the text has a given length: as the first tokens of an answer, say.
 *
 * Source: SuppressTokensAtBeginLogitsProcessor in transformers and transformers.js.
 *
 * @param value The ids, and the length of the text, prompt included, at which they are forbidden.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...suppressTokensAtBegin({ tokens: [0], index: 1 }).apply({ logits, temperature: 1 }, { context: [7], step: 0 }).logits] // → [-Infinity, 2, 3]
 */
export function suppressTokensAtBegin(value: {
  readonly tokens: readonly number[];
  readonly index: number;
}): Processor {
  const { tokens, index } = readOptions('suppressTokensAtBegin', value, 'tokens', {
    tokens: tokenIds,
    index: wholeNumber('from 0', 0),
  });
  return forbidding(
    'suppressTokensAtBegin',
    `suppressed at length ${index}: ${tokens.length} tokens`,
    ({ context }) => (context.length === index ? tokens : []),
  );
}
