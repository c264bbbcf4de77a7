import { keepAtLeast, maximumOf } from '../candidates.js';
import { softmaxTextbook } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { number } from './option.js';

/**
 * Keeps the tokens with a probability of at least a times the square of the greatest one: strict where
 * the model is sure, lenient where it is not.
 *
 * Source: BlinkDL's sampling for RWKV-LM; KoboldAI's "top a".
 *
 * @param value a in [0, 1].
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...topA(0.2).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const topA = defineProcessor({
  name: 'topA',
  about: {
    en: 'removes what is less likely than a times the square of the greatest probability',
    zh: '只留下概率至少为 a 乘以最高概率的平方的词元。',
  },
  main: 'a',
  options: { a: number('[0, 1]', { en: '0.2 is usual; 0 is off', zh: '常用 0.2；0 表示关闭' }) },
  example: 0.2,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: ({ a }) => ({
    description: `top-a ${a}: probabilities of at least ${a} times the square of the greatest stay`,
    comparison: { measure: 'probability', removedIf: '<' },
    run: (candidates) => {
      softmaxTextbook(candidates);
      const greatest = maximumOf(candidates, candidates.probabilities);
      keepAtLeast(candidates, candidates.probabilities, a * greatest * greatest);
    },
  }),
});
