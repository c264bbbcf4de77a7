import { errorOfSum } from './roundingError.js';

/**
 * The sum of some numbers, first to last, with the rounding error of every addition summed beside it and
 * added at the end. For numbers of one sign the result is the true sum to within 1 ulp, however many there
 * are; so their order does not matter, but for the rarest of cases.
 *
 * Source: T. Ogita, S. M. Rump and S. Oishi, "Accurate sum and dot product", SIAM Journal on Scientific
 * Computing 26 (2005), algorithm 4.4 (Sum2).
 *
 * @returns 0 for no numbers. Where the plain sum is not finite, the plain sum.
 * @example
 * sum([0.1, 0.2, 0.3, -0.6]) // → 2.7755575615628914e-17
 * sum([1e20, 1, -1e20]) // → 1
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    lost += errorOfSum(total, value);
    total += value;
  }
  return Number.isFinite(total) ? total + lost : total;
}
