import { log } from '../numerics/log.js';
import { checkProbabilities } from './probabilities.js';

/** 1 / ln 2: how many bits a natural unit of information is. */
export const BITS_PER_NAT = 1.4426950408889634;

/**
 * How uncertain a draw is, in bits: Σ −p log₂ p, from 0 where one token is certain to log₂ n where all n
 * are equally likely. A probability of 0 adds nothing.
 *
 * Source: C. E. Shannon, "A mathematical theory of communication" (1948), theorem 2.
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * entropy(new Float64Array([0.5, 0.5])) // → 1
 * entropy(new Float64Array([1, 0])) // → 0
 */
export function entropy(probabilities: Float64Array): number {
  checkProbabilities('probabilities', probabilities);
  let nats = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (p > 0) nats -= p * log(p);
  }
  return nats * BITS_PER_NAT + 0; // and not −0
}
