/** Rounds the result of an addition to the format in which a sum is kept. */
export type Round = (x: number) => number;

/**
 * One after another, from the first: `reduce` in JavaScript, a plain loop in C, `sum` in Python up to 3.11, `cumsum`.
 *
 * @param round What each addition is rounded to. Default: nothing more, so float64.
 * @returns 0 for no numbers.
 * @example
 * sequentialSum([0.1, 0.1, 0.1]) // → 0.30000000000000004
 */
export function sequentialSum(values: ArrayLike<number>, round: Round = exactly): number {
  return rangeSum(values, 0, values.length, round);
}

/**
 * Halves by themselves, down to single numbers, as a tree; of an odd count the first half has one more.
 *
 * @example
 * pairwiseSum(new Array(10).fill(0.1)) // → 1
 */
export function pairwiseSum(values: ArrayLike<number>, round: Round = exactly): number {
  const halves = (from: number, to: number): number => {
    if (to - from === 1) return values[from]!;
    const middle = from + ((to - from + 1) >> 1);
    return round(halves(from, middle) + halves(middle, to));
  };
  return values.length === 0 ? 0 : halves(0, values.length);
}

/**
 * Cut into parts as equal as can be (the first ones longer by one), each summed one after another, then the parts
 * likewise: split-K, as a GPU spreads a sum over its blocks.
 *
 * @param parts How many; a whole number from 1.
 * @param handOver What each part is rounded to when a block hands it to another. Default: as every addition.
 * @example
 * splitSum([1, 1, 1e16, 1], 2) // → 10000000000000002
 */
export function splitSum(
  values: ArrayLike<number>,
  parts: number,
  round: Round = exactly,
  handOver: Round = round,
): number {
  const sums = new Float64Array(parts);
  for (let part = 0; part < parts; part++) {
    const from = Math.ceil((part * values.length) / parts);
    const to = Math.ceil(((part + 1) * values.length) / parts);
    sums[part] = handOver(rangeSum(values, from, to, round));
  }
  return rangeSum(sums, 0, parts, round);
}

/**
 * Neighbours first: each with the next, then these sums with the next, and so on, over places that are filled with 0 to a
 * power of two. A part of the list that begins at a multiple of a power of two is a branch of the same tree, whoever
 * sums it: one device or eight give the same bits.
 *
 * @example
 * alignedTreeSum([1, 2, 3]) // → 6
 */
export function alignedTreeSum(values: ArrayLike<number>, round: Round = exactly): number {
  let level = Float64Array.from(values);
  while (level.length > 1) {
    const above = new Float64Array((level.length + 1) >> 1);
    for (let i = 0; i < above.length; i++) {
      above[i] = round(level[2 * i]! + (level[2 * i + 1] ?? 0));
    }
    level = above;
  }
  return level[0] ?? 0;
}

/** The sum of `values[from]` … `values[to − 1]`, one after another. */
function rangeSum(values: ArrayLike<number>, from: number, to: number, round: Round): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum = round(sum + values[i]!);
  return sum;
}

const exactly: Round = (x) => x;
