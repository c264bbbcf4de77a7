import { SamplescopeError } from '../../error.js';
import { settleFloat32 } from '../float32.js';
import { logOfSum } from '../softmaxes.js';
import { processorOf, type Processor } from './processor.js';

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
export function infNanRemove(value: true): Processor {
  checkTrue('infNanRemove', value);
  return processorOf({
    name: 'infNanRemove',
    description: 'NaN becomes 0, ±∞ the largest and smallest 32-bit float',
    keepsArgmax: false,
    run: ({ logits, tokens, size }) => {
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        const logit = logits[token]!;
        if (Number.isNaN(logit)) logits[token] = 0;
        else logits[token] = Math.min(LARGEST, Math.max(-LARGEST, logit));
      }
    },
  });
}

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
export function logitNormalization(value: true): Processor {
  checkTrue('logitNormalization', value);
  return processorOf({
    name: 'logitNormalization',
    description: 'logits become logarithms of probabilities',
    keepsArgmax: true,
    run: (candidates) => {
      settleFloat32(candidates);
      const { logits, tokens, size } = candidates;
      const total = logOfSum(candidates);
      for (let i = 0; i < size; i++) {
        const token = tokens[i]!;
        logits[token] = Math.fround(logits[token]! - total);
      }
    },
  });
}

function checkTrue(name: string, value: unknown): void {
  if (value === true) return;
  throw new SamplescopeError(
    'malformed',
    `${name} must be true, because it has no parameter, got ${JSON.stringify(value)}`,
  );
}
