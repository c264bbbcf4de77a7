import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';
import type { Batch } from './batch.js';

/**
 * The cross-entropy of a batch, in nats: over all targets, importance · −ln of the probability that the
 * logits give it. The logits become its gradient in place: importance · (softmax − 1 at the target).
 */
export function crossEntropyBack(
  logits: Float64Array,
  { targets, importance }: Batch,
  vocabulary: number,
): number {
  let loss = 0;
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
    loss += importance[row]! * (log(total) - chosen);
    const scale = importance[row]! / total;
    for (let i = start; i < start + vocabulary; i++) logits[i]! *= scale;
    logits[target]! -= importance[row]!;
  }
  return loss;
}
