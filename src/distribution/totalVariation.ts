import { checkPair } from './probabilities.js';

/**
 * The total variation distance, ½ Σ |p − q|: by how much the probability of any set of tokens can differ at
 * most. 0 where p and q are equal, 1 where they share no token. Symmetric.
 *
 * Source: D. A. Levin, Y. Peres and E. L. Wilmer, *Markov Chains and Mixing Times* (2009), section 4.1.
 *
 * @param p, q Probabilities of the same tokens.
 * @throws SamplescopeError `malformed` if the lengths differ, and as `checkProbabilities` does
 * @example
 * totalVariation(new Float64Array([0.5, 0.5]), new Float64Array([0.75, 0.25])) // → 0.25
 */
export function totalVariation(p: ArrayLike<number>, q: ArrayLike<number>): number {
  checkPair(p, q);
  let distance = 0;
  for (let i = 0; i < p.length; i++) distance += Math.abs(p[i]! - q[i]!);
  return distance / 2;
}
