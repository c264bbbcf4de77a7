import { SamplescopeError } from '../../error.js';
import { isImageCode } from '../../model/imagePhase.js';
import { checkTokens, tokenIds } from './options.js';
import { processorOf, type Processor } from './processor.js';

/**
 * Forbids all tokens but these.
 *
 * Source: allowed_token_ids in vLLM; AllowOnlyTokensLogitsProcessor in Chameleon.
 *
 * @param value Their ids; or a kind of token, which the model knows: `images` for the codes of images, `text` for
 * all else, begin-image and the end of a text included, but not end-image and what only prompts have. For a model
 * without such tokens, all is text.
 * @throws SamplescopeError `malformed`; `empty` for no tokens, and for `images` where the model has none;
 * `out-of-range` outside the vocabulary
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...allowedTokens([0, 2]).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export function allowedTokens(value: readonly number[] | 'text' | 'images'): Processor {
  if (value === 'text' || value === 'images') return allowedKind(value);
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
      forbidAllBut(logits, (token) => allowed.has(token));
    },
  });
}

function allowedKind(kind: 'text' | 'images'): Processor {
  return processorOf({
    name: 'allowedTokens',
    description: `allowed tokens: ${kind === 'text' ? 'text, and begin-image' : 'the codes of images'}`,
    keepsArgmax: false,
    run: ({ logits }, { model }) => {
      const { images, special = [] } = model ?? {};
      const isText = (token: number) =>
        !special.includes(token) &&
        (images === undefined || !(token === images.end || isImageCode(token, images)));
      if (kind === 'text') return forbidAllBut(logits, isText);
      if (images === undefined) {
        throw new SamplescopeError(
          'empty',
          'allowedTokens must leave at least one token, but the model has no images. Use one that has',
        );
      }
      return forbidAllBut(logits, (token) => isImageCode(token, images));
    },
  });
}

function forbidAllBut(logits: Float64Array, isAllowed: (token: number) => boolean): void {
  for (let token = 0; token < logits.length; token++) {
    if (!isAllowed(token)) logits[token] = -Infinity;
  }
}
