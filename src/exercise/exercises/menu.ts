import type { Words } from '../../sampling/processors/option.js';
import type { Die } from '../die.js';
import type { Shown } from '../exercise.js';

/** Tokens for questions: the same words in both languages, as a vocabulary has them. */
const drinks = ['tea', 'coffee', 'milk', 'water', 'juice', 'cocoa', 'soup', 'cider'] as const;

/** So many different tokens. */
export const drawTokens = (die: Die, count: number): string[] => die.shuffle(drinks, count);

/**
 * Whole percentages that sum to 100, each at least `least`, the largest first.
 *
 * @param count How many, at most 100 / `least`.
 */
export function drawPercents(die: Die, count: number, least: number): number[] {
  const room = 100 - count * least;
  const cuts = Array.from({ length: count - 1 }, () => die.integer(0, room)).sort((a, b) => a - b);
  return [...cuts, room].map((cut, i) => cut - (cuts[i - 1] ?? 0) + least).sort((a, b) => b - a);
}

/** Columns of a table by their heads. */
export const heads = {
  token: { en: 'token', zh: '词元' },
  logit: { en: 'logit', zh: 'logit' },
  probability: { en: 'probability', zh: '概率' },
} satisfies Record<string, Words>;

/** A table with a row for each token and a column of numbers. */
export const tokenTable = (
  tokens: readonly string[],
  head: Words,
  numbers: readonly string[],
): Shown => ({
  table: { head: [heads.token, head], rows: tokens.map((token, i) => [token, numbers[i]!]) },
});

/** The gap between the two largest of some numbers. */
export function gapAtTop(numbers: ArrayLike<number>): number {
  const [first, second] = Array.from(numbers).sort((a, b) => b - a);
  return first! - second!;
}
