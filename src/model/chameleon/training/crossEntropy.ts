import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';
import type { Batch } from './batch.js';

/**
 * The cross-entropy of a batch, in nats, target by target: −ln of the probability that the logits give it.
 * The logits become in place the gradient of their sum by importance: importance · (softmax − 1 at the target).
 *
 * @param out Room for one number a target.
 */
export function crossEntropyBack(
  logits: Float64Array,
  { targets, importance }: Batch,
  vocabulary: number,
  out: Float64Array,
): void {
  for (let row = 0; row < targets.length; row++) {
    const start = row * vocabulary;
    const target = start + targets[row]!;
    let largest = -Infinity;
    for (let i = start; i < start + vocabulary; i++) {
      if (logits[i]! > largest) largest = logits[i]!;
    }
    const chosen = logits[target]! - largest;
    let total = 0;
    for (let i = start; i < start + vocabulary; i++) {
      const weight = exp(logits[i]! - largest);
      logits[i] = weight;
      total += weight;
    }
    out[row] = log(total) - chosen;
    const scale = importance[row]! / total;
    for (let i = start; i < start + vocabulary; i++) logits[i]! *= scale;
    logits[target]! -= importance[row]!;
  }
}
