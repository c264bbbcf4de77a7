import { largest } from './largest.js';

/** A line of a chart: one token, or all the tokens that have no line of their own. */
export interface TokenRow {
  /** The token's index, or undefined for the last line of the rest. */
  readonly token: number | undefined;
  readonly sum: (values: ArrayLike<number>) => number;
}

/** Which tokens have a line of their own, and in which order. */
export type TokenOrder = 'probability' | 'vocabulary';

/**
 * The lines of a chart: the likeliest tokens, at most so many, and one for the rest if there is any.
 * In vocabulary order the same tokens are shown, sorted by index.
 */
export function tokenRows(
  weights: ArrayLike<number>,
  most: number,
  order: TokenOrder,
): { shown: number[]; rows: TokenRow[] } {
  // A line for "1 more" would take the place of the one token that it stands for.
  const shown = largest(weights, weights.length <= most + 1 ? weights.length : most);
  if (order === 'vocabulary') shown.sort((a, b) => a - b);
  const rows: TokenRow[] = shown.map((token) => ({ token, sum: (values) => values[token]! }));
  if (shown.length < weights.length) {
    rows.push({ token: undefined, sum: (values) => sumWithout(values, shown) });
  }
  return { shown, rows };
}

/**
 * The sum of all values but those at some indices. The rest itself is added up: 1 minus the others would
 * lose what is small.
 *
 * @example
 * sumWithout([1, 2, 4, 8], [3, 0]) // → 6
 */
export function sumWithout(values: ArrayLike<number>, without: readonly number[]): number {
  let sum = 0;
  let from = 0;
  for (const end of [...without].sort((a, b) => a - b).concat(values.length)) {
    for (let index = from; index < end; index++) sum += values[index]!;
    from = end + 1;
  }
  return sum;
}
