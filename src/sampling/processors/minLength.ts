import { defineProcessor } from './definition.js';
import { forbid } from './forbidding.js';
import { endTokens, wholeNumber } from './option.js';

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
export const minLength = defineProcessor({
  name: 'minLength',
  about: {
    en: 'forbids the end before the text has a length',
    zh: '在达到这个长度之前不允许结束。',
  },
  main: 'length',
  options: {
    length: wholeNumber('[0, ∞)', {
      en: 'The length of the text, prompt included',
      zh: '文本的长度，提示也算',
    }),
    end: endTokens,
  },
  example: { length: 3, end: [0] },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ length, end }) => ({
    description: `no end before a length of ${length}`,
    run: forbid('minLength', ({ context }) => (context.length < length ? end : [])),
  }),
});

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
export const minNewTokens = defineProcessor({
  name: 'minNewTokens',
  about: {
    en: 'forbids the end before so many tokens were generated',
    zh: '在生成这么多词元之前不允许结束。',
  },
  main: 'length',
  options: {
    length: wholeNumber('[0, ∞)', {
      en: 'How many tokens are generated first',
      zh: '先要生成多少个词元',
    }),
    end: endTokens,
  },
  example: { length: 2, end: [0] },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ length, end }) => ({
    description: `no end before ${length} new tokens`,
    run: forbid('minNewTokens', ({ step }) => (step < length ? end : [])),
  }),
});
