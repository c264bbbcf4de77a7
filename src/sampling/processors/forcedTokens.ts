import { force } from './forbidding.js';
import { lengthAndEnd, type MinLengthOptions } from './minLength.js';
import { checkTokens, readOptions, tokenIds, wholeNumber } from './options.js';
import { processorOf, type Processor } from './processor.js';

/**
 * Forces the first tokens that are generated.
 *
 * Source: forced_decoder_ids in transformers (Whisper).
 *
 * @param value The ids, in order.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedTokens([1]).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [-Infinity, 0]
 * [...forcedTokens([1]).apply({ logits, temperature: 1 }, { context: [0, 1], step: 1 }).logits] // → [1, 2]
 */
export function forcedTokens(value: readonly number[]): Processor {
  const ids = tokenIds('forcedTokens', value);
  return processorOf({
    name: 'forcedTokens',
    description: `the first ${ids.length} tokens are forced`,
    keepsArgmax: false,
    run: (candidates, { step }) => {
      const token = ids[step];
      if (token !== undefined) force('forcedTokens', candidates, token);
    },
  });
}

/**
 * Forces one token right after the first token of the text.
 *
 * Source: ForcedBOSTokenLogitsProcessor in transformers and transformers.js.
 *
 * @param value Its id.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedBos(1).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [-Infinity, 0]
 */
export function forcedBos(value: number): Processor {
  const token = wholeNumber('from 0', 0)('forcedBos', value);
  return processorOf({
    name: 'forcedBos',
    description: `the first token is ${token}`,
    keepsArgmax: false,
    run: (candidates, { context }) => {
      if (context.length === 1) force('forcedBos', candidates, token);
    },
  });
}

/**
 * Forces the end as the last token that a length has room for.
 *
 * Source: ForcedEOSTokenLogitsProcessor in transformers and transformers.js.
 *
 * @param value The length, prompt included, and the end tokens.
 * @throws SamplescopeError `malformed`, `out-of-range`
 * @example
 * const logits = new Float64Array([1, 2]);
 * [...forcedEos({ length: 3, end: [1] }).apply({ logits, temperature: 1 }, { context: [0, 0], step: 1 }).logits] // → [-Infinity, 0]
 */
export function forcedEos(value: MinLengthOptions): Processor {
  const { length, end } = readOptions('forcedEos', value, 'length', lengthAndEnd);
  return processorOf({
    name: 'forcedEos',
    description: `the end is forced at a length of ${length}`,
    keepsArgmax: false,
    run: ({ logits }, { context }) => {
      if (context.length !== length - 1) return;
      checkTokens('forcedEos', end, logits.length);
      logits.fill(-Infinity);
      for (const token of end) logits[token] = 0;
    },
  });
}
