import { defineProcessor } from './definition.js';
import { forbid } from './forbidding.js';
import { tokenIds, wholeNumber } from './option.js';

const tokens = tokenIds({ en: 'The tokens that are forbidden', zh: '不允许的词元' });

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
export const suppressTokens = defineProcessor({
  name: 'suppressTokens',
  about: { en: 'forbids some tokens', zh: '不允许这些编号的词元。' },
  main: 'tokens',
  options: { tokens },
  example: [0],
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary'],
  build: ({ tokens }) => ({
    description: `suppressed tokens: ${tokens.length}`,
    run: forbid('suppressTokens', () => tokens),
  }),
});

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
export const suppressTokensAtBegin = defineProcessor({
  name: 'suppressTokensAtBegin',
  about: { en: 'forbids some tokens at the beginning', zh: '开头不允许这些编号的词元。' },
  main: 'tokens',
  options: {
    tokens,
    index: wholeNumber('[0, ∞)', {
      en: 'The length of the text, prompt included, at which they are',
      zh: '文本（提示也算）有这个长度时不允许',
    }),
  },
  example: { tokens: [0], index: 1 },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ tokens, index }) => ({
    description: `suppressed at length ${index}: ${tokens.length} tokens`,
    run: forbid('suppressTokensAtBegin', ({ context }) => (context.length === index ? tokens : [])),
  }),
});
