import { settleFloat32 } from '../float32.js';
import { logOfExponentials } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';

/**
 * Makes logarithms of probabilities of the logits: takes the logarithm of their exponentials' sum off
 * each. Softmax gives the same as before, penalties after it do not.
 *
 * Source: LogitNormalization in transformers (torch's log_softmax, in 32-bit floats).
 *
 * @throws SamplescopeError `malformed` for a value other than true
 * @example
 * const logits = new Float32Array([0, 0]);
 * [...logitNormalization(true).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [-0.6931471824645996, -0.6931471824645996]
 */
export const logitNormalization = defineProcessor({
  name: 'logitNormalization',
  about: { en: 'makes log-probabilities of the logits', zh: '把 logit 换成对数概率。' },
  options: {},
  example: true,
  keepsArgmax: true,
  needs: [],
  build: () => ({
    description: 'logits become logarithms of probabilities',
    run: (candidates) => {
      settleFloat32(candidates);
      const { logits, tokens, size } = candidates;
      const total = logOfExponentials(candidates);
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        logits[token] = Math.fround(logits[token]! - total);
      }
    },
  }),
});
