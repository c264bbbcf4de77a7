import { defineProcessor } from './definition.js';
import { force } from './forbidding.js';
import { checkTokenIds, endTokens, tokenIds, wholeNumber } from './option.js';

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
export const forcedTokens = defineProcessor({
  name: 'forcedTokens',
  about: {
    en: 'makes the first tokens certain ones',
    zh: '强制最先生成的几个词元，按编号依次给出。',
  },
  main: 'tokens',
  options: { tokens: tokenIds({ en: 'The first tokens, in order', zh: '最先的几个词元，按次序' }) },
  example: [1, 0],
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ tokens }) => ({
    description: `the first ${tokens.length} tokens are forced`,
    run: (candidates, { step }) => {
      const token = tokens[step];
      if (token !== undefined) force('forcedTokens', candidates, token);
    },
  }),
});

const token = wholeNumber('[0, ∞)', { en: 'The id of the token', zh: '这个词元的编号' });

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
export const forcedBos = defineProcessor({
  name: 'forcedBos',
  about: { en: 'makes the first token a certain one', zh: '强制第一个词元。' },
  main: 'token',
  options: { token: { ...token, allowed: 'a token id' } },
  example: 1,
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ token }) => ({
    description: `the first token is ${token}`,
    run: (candidates, { context }) => {
      if (context.length === 1) force('forcedBos', candidates, token);
    },
  }),
});

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
export const forcedEos = defineProcessor({
  name: 'forcedEos',
  about: { en: 'makes the last token the end', zh: '在最大长度处强制结束。' },
  main: 'length',
  options: {
    length: wholeNumber('[0, ∞)', {
      en: 'How long the text is with its end, prompt included',
      zh: '连同结尾和提示，文本有多长',
    }),
    end: endTokens,
  },
  example: { length: 3, end: [0] },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ length, end }) => ({
    description: `the end is forced at a length of ${length}`,
    run: ({ logits }, { context }) => {
      if (context.length !== length - 1) return;
      checkTokenIds('forcedEos', end, logits.length);
      logits.fill(-Infinity);
      for (const token of end) logits[token] = 0;
    },
  }),
});
