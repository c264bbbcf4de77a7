import { defineProcessor } from './definition.js';
import { forbid } from './forbidding.js';
import { optional, tokenIds, wholeNumber } from './option.js';

const n = optional(
  wholeNumber('[1, ∞)', { en: '3 forbids to repeat three tokens', zh: '3 禁止重复三个词元' }),
  3,
);

/**
 * Forbids every token that would repeat an n-gram of the text.
 *
 * Source: Paulus, Xiong and Socher, "A Deep Reinforced Model for Abstractive Summarization" (ICLR 2018);
 * NoRepeatNGramLogitsProcessor in transformers and transformers.js.
 *
 * @param value n, from 1.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...noRepeatNgram(2).apply({ logits, temperature: 1 }, { context: [0, 1, 0], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export const noRepeatNgram = defineProcessor({
  name: 'noRepeatNgram',
  about: {
    en: 'forbids what would repeat n tokens in a row',
    zh: '不允许任何 n 个连续的词元出现第二次。',
  },
  main: 'n',
  options: { n },
  example: 2,
  offered: { among: 'tokens' },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ n }) => ({
    description: `no sequence of ${n} tokens comes twice`,
    run: forbid('noRepeatNgram', ({ context }) => followers(context, context, n)),
  }),
});

/**
 * Forbids every token that would repeat an n-gram of a source text.
 *
 * Source: EncoderNoRepeatNGramLogitsProcessor in transformers.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([1, 2, 3]);
 * [...encoderNoRepeatNgram({ n: 2, tokens: [0, 1] }).apply({ logits, temperature: 1 }, { context: [0], step: 0 }).logits] // → [1, -Infinity, 3]
 */
export const encoderNoRepeatNgram = defineProcessor({
  name: 'encoderNoRepeatNgram',
  about: {
    en: 'forbids n tokens in a row that a source text has',
    zh: '不允许重复原文里任何 n 个连续的词元。',
  },
  main: 'n',
  options: {
    n,
    tokens: tokenIds({ en: 'The tokens of the source text', zh: '原文的词元' }),
  },
  example: { n: 2, tokens: [0, 1] },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ n, tokens }) => ({
    description: `no sequence of ${n} tokens of the source comes again`,
    run: forbid('encoderNoRepeatNgram', ({ context }) => followers(tokens, context, n)),
  }),
});

/** Every token that follows, somewhere in a text, the last n − 1 tokens of the context. */
function followers(text: readonly number[], context: readonly number[], n: number): number[] {
  if (context.length < n - 1) return [];
  const start = context.length - (n - 1);
  const found: number[] = [];
  for (let i = 0; i + n <= text.length; i++) {
    let same = 0;
    while (same < n - 1 && text[i + same] === context[start + same]) same++;
    if (same === n - 1) found.push(text[i + n - 1]!);
  }
  return found;
}
