import { keepAtLeast } from '../candidates.js';
import { softmaxTextbook } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';

/**
 * Keeps the tokens at least as probable as a correct guess by chance: as two independent draws from the
 * distribution are to agree, Σ p². It has no parameter; a recipe writes `{ "pLess": true }`.
 *
 * Source: Tan et al., "p-less Sampling: A Robust Hyperparameter-Free Approach for LLM Decoding"
 * (2025), arXiv 2509.23234.
 *
 * @throws SamplescopeError `malformed` for a value other than true
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...pLess(true).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const pLess = defineProcessor({
  name: 'pLess',
  about: {
    en: 'keeps what is as likely as two draws are to agree',
    zh: '门槛是概率的平方和，没有参数。',
  },
  options: {},
  example: true,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: () => ({
    description: 'p-less: tokens at least as probable as two draws are to agree stay',
    comparison: { measure: 'probability', removedIf: '<' },
    run: (candidates) => {
      softmaxTextbook(candidates);
      const { tokens, size, probabilities } = candidates;
      let agreement = 0;
      let greatest = 0;
      for (let i = 0; i < size; i++) {
        const p = probabilities[tokens[i]!]!;
        agreement += p * p;
        greatest = Math.max(greatest, p);
      }
      // Σ p² ≤ greatest · Σ p; only rounding could say otherwise, where all are equal.
      keepAtLeast(candidates, probabilities, Math.min(agreement, greatest));
    },
  }),
});
