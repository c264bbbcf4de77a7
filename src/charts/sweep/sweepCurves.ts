import { largest } from '../largest.js';
import type { ColorRole } from '../palette.js';
import type { SweepData, SweepOptions } from './sweepData.js';
import { tokenColors } from '../tokenColors.js';
import { sumWithout } from '../tokenRows.js';

/** One line of the chart. */
export interface Curve {
  /** A token; or how many tokens share the line. */
  readonly label: string | number;
  readonly role: ColorRole;
  /** One value for each temperature. */
  readonly values: readonly number[];
}

/**
 * A line for each of the likeliest tokens, the likeliest first, then one for all others
 * together.
 *
 * @example
 * const data = { tokens: ['a', 'b', 'c'], temperatures: [1, 2], probabilities: [[0.7, 0.2, 0.1], [0.5, 0.3, 0.2]], entropies: [1.16, 1.49] };
 * sweepCurves(data, { lines: 1 })[0] // → { label: 'a', role: 'token1', values: [0.7, 0.5] }
 */
export function sweepCurves(
  data: SweepData,
  options: Pick<SweepOptions, 'lines' | 'tokenColors'>,
): Curve[] {
  const { tokens, probabilities } = data;
  // At the highest temperature fewest probabilities are 0, so that ties by underflow are rarest.
  const hottest = probabilities.at(-1)!;
  const colors = options.tokenColors ?? tokenColors(tokens, hottest);
  const { lines = 7 } = options;
  const own = largest(hottest, tokens.length <= lines + 1 ? tokens.length : lines);
  const curves: Curve[] = own.map((token) => ({
    label: tokens[token]!,
    role: colors(tokens[token]!),
    values: probabilities.map((distribution) => distribution[token]!),
  }));
  const others = tokens.length - own.length;
  if (others === 0) return curves;
  const values = probabilities.map((distribution) => sumOfOthers(distribution, own));
  return [...curves, { label: others, role: 'other', values }];
}

/** Sums that were made, each with the tokens that it leaves out: see `checked` in sweepData.ts. */
const sums = new WeakMap<ArrayLike<number>, { readonly without: string; readonly sum: number }>();

function sumOfOthers(distribution: ArrayLike<number>, own: readonly number[]): number {
  const without = own.join();
  const made = sums.get(distribution);
  if (made?.without === without) return made.sum;
  const sum = sumWithout(distribution, own);
  sums.set(distribution, { without, sum });
  return sum;
}
