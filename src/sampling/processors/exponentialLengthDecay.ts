import { settleFloat32 } from '../float32.js';
import { defineProcessor } from './definition.js';
import { checkTokenIds, endTokens, number, wholeNumber } from './option.js';

/**
 * Makes the end ever more likely: from `start` new tokens on, |logit| · (factorⁿ − 1) is added to the logits
 * of the end tokens, n tokens later. As Hugging Face has it: in 32-bit floats, and 0 is added to all other
 * logits, so −0 becomes 0.
 *
 * Source: ExponentialDecayLengthPenalty in transformers.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float32Array([-2, 3]);
 * [...exponentialLengthDecay({ start: 0, factor: 1.5, end: [0] }).apply({ logits, temperature: 1 }, { context: [1], step: 1 }).logits] // → [-1, 3]
 */
export const exponentialLengthDecay = defineProcessor({
  name: 'exponentialLengthDecay',
  about: {
    en: 'makes the end likelier with each token from a length on',
    zh: '过了某个长度，结束词元越来越受偏好。',
  },
  main: 'factor',
  options: {
    start: wholeNumber('[0, ∞)', {
      en: 'After how many new tokens it begins',
      zh: '生成多少个词元之后开始',
    }),
    factor: number('(0, ∞)', { en: '1.05 is usual', zh: '常用 1.05' }),
    end: endTokens,
  },
  example: { start: 0, factor: 1.5, end: [0] },
  keepsArgmax: false,
  needs: ['vocabulary', 'context'],
  build: ({ start, factor, end }) => ({
    description: `from ${start} new tokens on, the end becomes ${factor} times as likely with each`,
    run: (candidates, { step }) => {
      settleFloat32(candidates);
      const { logits, tokens, size } = candidates;
      checkTokenIds('exponentialLengthDecay', end, logits.length);
      const growth = step > start ? powerOf(factor, step - start) - 1 : 0;
      for (let i = 0; i < size; i++) logits[tokens[i]!]! += 0;
      for (const token of end) {
        const added = Math.fround(Math.abs(logits[token]!) * Math.fround(growth));
        // −∞ + ∞ would be NaN: a token that is out stays out.
        if (growth !== 0 && logits[token]! > -Infinity)
          logits[token] = Math.fround(logits[token]! + added);
      }
    },
  }),
});

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return power;
}
