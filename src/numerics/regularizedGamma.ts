import { say } from '../error.js';
import { checkNumber } from './checkNumber.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { log1p } from './log1p.js';
import { logGamma, stirlingError } from './logGamma.js';

/**
 * The upper regularized gamma function Q(a, x) = Γ(a, x) / Γ(a). With a = ν / 2 and x = χ² / 2 it is the
 * probability that chi-squared with ν degrees of freedom is at least χ². Relatively within 10⁻¹⁰ of the truth
 * for a from ½ to 10⁶, out to a tail of 10⁻³⁰⁰.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series) and 8.9.2 (continued fraction).
 *
 * @param a In (0, ∞).
 * @param x In [0, ∞].
 * @returns From 1 at x = 0 down to 0 at ∞.
 * @throws SamplescopeError `out-of-range` or `not-a-number` outside these
 * @example
 * regularizedGammaQ(1, 0) // → 1
 * Math.abs(regularizedGammaQ(1, 2) - exp(-2)) < 1e-15 // → true
 */
export function regularizedGammaQ(a: number, x: number): number {
  checkNumber('a', a, a > 0 && a < Infinity, say`in (0, ∞)`);
  checkNumber('x', x, x >= 0, say`in [0, ∞]`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const peak = poissonDensity(a, x);
  if (peak === 0) return x < a ? 1 : 0;
  return x < a + 1 ? 1 - peak * lowerSeries(a, x) : (peak * a) / upperFraction(a, x);
}

/**
 * xᵃ e⁻ˣ / Γ(a + 1). For large a, ln of it is a small difference of large numbers, so these are taken off
 * beforehand; for whole a it is the Poisson probability.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
function poissonDensity(a: number, x: number): number {
  if (a < 16) return exp(a * log(x) - x - logGamma(a + 1));
  const excess = (x - a) / a;
  return exp(a * (log1p(excess) - excess) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) + … */
function lowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** x + 1 − a − 1(1 − a) / (x + 3 − a − 2(2 − a) / (x + 5 − a − …)), by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let fraction = b;
  let numerator = b;
  let inverse = 0;
  for (let n = 1, change = 0; Math.abs(change - 1) > EPSILON; n++) {
    const partial = n * (a - n);
    b += 2;
    inverse = 1 / (b + partial * inverse);
    numerator = b + partial / numerator;
    change = numerator * inverse;
    fraction *= change;
  }
  return fraction;
}

const EPSILON = 2.220446049250313e-16;
