import { SamplescopeError } from '../../error.js';
import { checkTokens, tokenIds } from './options.js';
import { processorOf, type Processor } from './processor.js';

/**
 * Forbids all tokens but these.
 *
 * Source: allowed_token_ids in vLLM; AllowOnlyTokensLogitsProcessor in Chameleon.
 *
 * @param value Their ids.
 * @throws SamplescopeError `malformed`; `empty` for no tokens; `out-of-range` outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...allowedTokens([0, 2]).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export function allowedTokens(value: readonly number[]): Processor {
  const allowed = new Set(tokenIds('allowedTokens', value));
  if (allowed.size === 0) {
    throw new SamplescopeError('empty', 'allowedTokens must name at least one token, got none');
  }
  return processorOf({
    name: 'allowedTokens',
    description: `allowed tokens: ${allowed.size} of the vocabulary`,
    keepsArgmax: false,
    run: ({ logits }) => {
      checkTokens('allowedTokens', value, logits.length);
      for (let token = 0; token < logits.length; token++) {
        if (!allowed.has(token)) logits[token] = -Infinity;
      }
    },
  });
}
