import { log } from '../numerics/log.js';
import { log1p } from '../numerics/log1p.js';
import { BITS_PER_NAT } from './entropy.js';
import { checkPair } from './probabilities.js';

/**
 * The Kullback–Leibler divergence of p from q, in bits: Σ p log₂(p / q), the information lost per token when q
 * stands in for p. 0 where they are equal, ∞ where q rules out a token that p allows. Not symmetric.
 *
 * It is summed as p ln(p / q) − p + q. This changes nothing, as both sums are 1, but no term is ever
 * negative, so a small divergence is not lost among large terms of both signs.
 *
 * Source: S. Kullback and R. A. Leibler, "On information and sufficiency", Annals of Mathematical
 * Statistics 22 (1951).
 *
 * @param p, q Probabilities of the same tokens.
 * @throws SamplescopeError `malformed` if the lengths differ, and as `checkProbabilities` does
 * @example
 * klDivergence(new Float64Array([1, 0]), new Float64Array([0.5, 0.5])) // → 1
 * klDivergence(new Float64Array([0.5, 0.5]), new Float64Array([1, 0])) // → Infinity
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  checkPair(p, q);
  let nats = 0;
  for (let i = 0; i < p.length; i++) nats += term(p[i]!, q[i]!);
  return nats * BITS_PER_NAT;
}

function term(p: number, q: number): number {
  if (p === 0) return q;
  const change = (q - p) / p;
  if (Math.abs(change) < 0.5) return p * (change - log1p(change));
  return p * (log(p) - log(q)) - (p - q);
}
