import { logOfSum } from './log.js';

/**
 * ln(1 + x), accurate where x is small and 1 + x would lose its digits: the same bits in every JavaScript
 * engine, and less than 0.52 ulp from the truth.
 *
 * 1 + x is kept as a sum of two doubles, and the logarithm is that of the sum.
 *
 * @returns −Infinity for −1, NaN below it and for NaN.
 * @example
 * log1p(1e-20) // → 1e-20
 * log1p(1) // → 0.6931471805599453
 */
export function log1p(x: number): number {
  if (x === 0) return x;
  const sum = 1 + x;
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return logOfSum(sum, lost);
}
