import { SamplescopeError, say } from '../../error.js';
import { isImageCode } from '../../model/imagePhase.js';
import { defineProcessor } from './definition.js';
import { checkTokenIds, tokenIds, type Option } from './option.js';
import type { Processor } from './processor.js';

const about = { en: 'The tokens that stay, or a kind of token', zh: '留下的词元，或一类词元' };
const ids = tokenIds(about);

type Allowed = readonly number[] | 'text' | 'images';

const allowed: Option<Allowed, Allowed, false> = {
  allowed: `${ids.allowed}, text or images`,
  about,
  isOptional: false,
  read(name, value) {
    if (value === 'text' || value === 'images') return value;
    const read = ids.read(name, value);
    if (read.length > 0) return read;
    throw new SamplescopeError('empty', say`${name} must name at least one token, got none`);
  },
};

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
export const allowedTokens = defineProcessor({
  name: 'allowedTokens',
  about: { en: 'forbids all tokens but some', zh: '只允许这些编号的词元。' },
  main: 'tokens',
  options: { tokens: allowed },
  example: [0, 1],
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary'],
  build: ({ tokens }) =>
    typeof tokens === 'string'
      ? { description: `allowed tokens: ${kinds[tokens]}`, run: onlyKind(tokens) }
      : {
          description: `allowed tokens: ${new Set(tokens).size} of the vocabulary`,
          run: ({ logits }) => {
            checkTokenIds('allowedTokens', tokens, logits.length);
            const allowed = new Set(tokens);
            forbidAllBut(logits, (token) => allowed.has(token));
          },
        },
});

const kinds = { text: 'text, and begin-image', images: 'the codes of images' };

const onlyKind =
  (kind: 'text' | 'images'): Processor['run'] =>
  ({ logits }, { model }) => {
    const { images, special = [] } = model ?? {};
    const isText = (token: number) =>
      !special.includes(token) &&
      (images === undefined || !(token === images.end || isImageCode(token, images)));
    if (kind === 'text') {
      forbidAllBut(logits, isText);
      return;
    }
    if (images === undefined) {
      throw new SamplescopeError(
        'empty',
        say`allowedTokens must leave at least one token, but the model has no images. Use one that has`,
      );
    }
    forbidAllBut(logits, (token) => isImageCode(token, images));
  };

function forbidAllBut(logits: Float64Array, isAllowed: (token: number) => boolean): void {
  for (let token = 0; token < logits.length; token++) {
    if (!isAllowed(token)) logits[token] = -Infinity;
  }
}
