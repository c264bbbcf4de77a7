import type { Round } from './inOrder.js';

/**
 * numpy's `sum` of a contiguous array: pairwise in the large; up to 128 numbers, eight running sums side by side.
 *
 * Source: `pairwise_sum` in numpy/_core/src/umath/loops_utils.h.src; held to numpy 2.4.
 *
 * @param round What each addition is rounded to: that of the array's dtype.
 * @returns 0 for no numbers.
 * @example
 * numpySum(new Array(10).fill(0.1), (x) => x) // → 1
 */
export function numpySum(values: ArrayLike<number>, round: Round): number {
  return values.length === 0 ? 0 : partSum(values, 0, values.length, round);
}

function partSum(values: ArrayLike<number>, from: number, count: number, round: Round): number {
  if (count < 8) {
    let sum = -0;
    for (let i = from; i < from + count; i++) sum = round(sum + values[i]!);
    return sum;
  }
  if (count > 128) {
    const half = Math.floor(count / 2);
    const first = half - (half % 8);
    return round(
      partSum(values, from, first, round) + partSum(values, from + first, count - first, round),
    );
  }
  const r = Array.from({ length: 8 }, (_, lane) => values[from + lane]!);
  const whole = count - (count % 8);
  for (let i = 8; i < whole; i++) r[i % 8] = round(r[i % 8]! + values[from + i]!);
  const left = round(round(r[0]! + r[1]!) + round(r[2]! + r[3]!));
  const right = round(round(r[4]! + r[5]!) + round(r[6]! + r[7]!));
  let sum = round(left + right);
  for (let i = whole; i < count; i++) sum = round(sum + values[from + i]!);
  return sum;
}
