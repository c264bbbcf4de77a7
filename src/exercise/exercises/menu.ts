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

/** So many logits from −2 to 3, with one decimal, the largest first. */
export const drawLogits = (die: Die, count: number): number[] =>
  Array.from({ length: count }, () => die.decimal(-2, 3, 1)).sort((a, b) => b - a);

/** Columns of a table by their heads. */
export const heads = {
  token: { en: 'token', zh: '词元' },
  probability: { en: 'probability', zh: '概率' },
} satisfies Record<string, Words>;

/** A table with a row for each token and its logit, to one decimal. */
export const logitTable = (tokens: readonly string[], logits: readonly number[]): Shown =>
  tokenTable(tokens, { en: 'logit', zh: 'logit' }, logits, 1);

/** A table with a row for each token and its probability, which is given in percent. */
export const percentTable = (tokens: readonly string[], percents: readonly number[]): Shown =>
  tokenTable(
    tokens,
    heads.probability,
    percents.map((percent) => percent / 100),
    2,
  );

const tokenTable = (
  tokens: readonly string[],
  head: Words,
  numbers: readonly number[],
  decimals: number,
): Shown => ({
  table: {
    head: [heads.token, head],
    rows: tokens.map((token, i) => [token, numbers[i]!.toFixed(decimals)]),
  },
});

/** The probabilities of the tokens up to each, from percentages. */
export function runningShares(percents: readonly number[]): number[] {
  let sum = 0;
  return percents.map((percent) => (sum += percent) / 100);
}

/** The gap between each of some numbers and the next. */
export const gapsBetween = (numbers: readonly number[]): number[] =>
  numbers.slice(1).map((number, i) => numbers[i]! - number);

/** The gap between the two largest of some numbers. */
export function gapAtTop(numbers: ArrayLike<number>): number {
  const [first, second] = Array.from(numbers).sort((a, b) => b - a);
  return first! - second!;
}
