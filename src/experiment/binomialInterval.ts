import { say } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';

/**
 * The counts that a token of probability p can be expected to reach in n draws: the central interval
 * [low, high] of the binomial distribution, exact and not by a normal approximation. A count lies
 * below `low` with probability at most (1 − coverage) / 2, and above `high` likewise.
 *
 * It holds for one token by itself: of many tokens, some will lie outside by chance.
 *
 * Source: the distribution is summed from its mode outward by the ratio of neighbouring terms,
 * P(k + 1) / P(k) = (n − k) / (k + 1) · p / (1 − p), which needs no factorials.
 *
 * @param n How many draws; a whole number ≥ 0.
 * @param p In [0, 1].
 * @param coverage In (0, 1). Default 0.95.
 * @throws SamplescopeError `out-of-range`, or `not-a-number` for NaN
 * @example
 * binomialInterval(10, 0.5) // → { low: 2, high: 8 }
 * binomialInterval(10, 0) // → { low: 0, high: 0 }
 */
export function binomialInterval(
  n: number,
  p: number,
  coverage = 0.95,
): { low: number; high: number } {
  checkNumber('n', n, Number.isInteger(n) && n >= 0, say`a whole number ≥ 0`);
  checkNumber('p', p, p >= 0 && p <= 1, say`in [0, 1]`);
  checkNumber('coverage', coverage, coverage > 0 && coverage < 1, say`in (0, 1)`);
  if (p === 0 || p === 1) return { low: n * p, high: n * p };

  const { first, weights, total } = binomialWeights(n, p);
  const tail = ((1 - coverage) / 2) * total;
  return {
    low: first + firstAbove(weights, tail),
    high: first + weights.length - 1 - firstAbove([...weights].reverse(), tail),
  };
}

/** P(first + i) up to a common factor, for every count that matters at double precision. */
function binomialWeights(n: number, p: number) {
  const odds = p / (1 - p);
  const negligible = 1e-25;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > negligible; k--) {
    weight *= k / ((n - k + 1) * odds);
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = mode, weight = 1; k < n && weight > negligible; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    above.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  return { first: mode - below.length, weights, total: weights.reduce((a, b) => a + b, 0) };
}

/** The first index at which the running sum is above the bound. */
function firstAbove(weights: readonly number[], bound: number): number {
  let sum = 0;
  const index = weights.findIndex((weight) => (sum += weight) > bound);
  return index < 0 ? weights.length - 1 : index;
}
