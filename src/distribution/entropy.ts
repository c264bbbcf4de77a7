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
export function entropy(probabilities: ArrayLike<number>): number {
  return entropyInNats(probabilities) * BITS_PER_NAT;
}

/**
 * The same in nats: −Σ p ln p.
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * entropyInNats(new Float64Array([0.5, 0.5])) // → 0.6931471805599453
 */
export function entropyInNats(probabilities: ArrayLike<number>): number {
  checkProbabilities('probabilities', probabilities);
  return nats(probabilities);
}

/**
 * The entropy, in bits, of probabilities that an engine's softmax made: as they are, for in 32 bits those of a large
 * vocabulary sum to 1 only roughly.
 *
 * @example
 * entropyOfEngine(new Float64Array([0.5, 0.25])) // → 1
 */
export const entropyOfEngine = (probabilities: ArrayLike<number>): number =>
  nats(probabilities) * BITS_PER_NAT;

function nats(probabilities: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    const term = p > 0 ? 0 - p * log(p) : 0;
    lost += errorOfSum(sum, term);
    sum += term;
  }
  return sum + lost;
}
