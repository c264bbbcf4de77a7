import { defineProcessor } from './definition.js';

/** The largest 32-bit float. */
const LARGEST = 3.4028234663852886e38;

/**
 * Replaces NaN by 0, ∞ by the largest 32-bit float and −∞ by the smallest: so that a broken model gives a
 * token all the same. It hides the fault, and it brings back tokens that were out.
 *
 * Source: InfNanRemoveLogitsProcessor in transformers.
 *
 * @throws SamplescopeError `malformed` for a value other than true
 * @example
 * const logits = new Float32Array([NaN, 1]);
 * [...infNanRemove(true).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [0, 1]
 */
export const infNanRemove = defineProcessor({
  name: 'infNanRemove',
  about: { en: 'mends logits that are NaN or infinite', zh: '把 NaN 与无穷大换成有限的数。' },
  options: {},
  example: true,
  keepsArgmax: false,
  needs: ['vocabulary'],
  build: () => ({
    description: 'NaN becomes 0, ±∞ the largest and smallest 32-bit float',
    run: ({ logits, tokens, size }) => {
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        const logit = logits[token]!;
        if (Number.isNaN(logit)) logits[token] = 0;
        else logits[token] = Math.min(LARGEST, Math.max(-LARGEST, logit));
      }
    },
  }),
});
