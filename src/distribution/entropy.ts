import { log } from '../numerics/log.js';
import { errorOfSum } from '../numerics/roundingError.js';
import { checkProbabilities } from './probabilities.js';

/** 1 / ln 2: how many bits a nat, the natural unit of information, is. */
export const BITS_PER_NAT = 1.4426950408889634;

/**
 * How uncertain a draw is, in bits: −Σ p log₂ p, from 0 where one token is certain to log₂ n where all n
 * are equally likely. A probability of 0 adds nothing.
 *
 * Source: C. E. Shannon, "A mathematical theory of communication" (1948), section 6.
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * entropy(new Float64Array([0.5, 0.5])) // → 1
 * entropy(new Float64Array([1, 0])) // → 0
 */
export function entropy(probabilities: Float64Array): number {
  return entropyInNats(probabilities) * BITS_PER_NAT;
}

/**
 * The same in nats: −Σ p ln p.
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * entropyInNats(new Float64Array([0.5, 0.5])) // → 0.6931471805599453
 */
export function entropyInNats(probabilities: Float64Array): number {
  checkProbabilities('probabilities', probabilities);
  let nats = 0;
  let lost = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    const term = p > 0 ? 0 - p * log(p) : 0;
    lost += errorOfSum(nats, term);
    nats += term;
  }
  return nats + lost;
}
