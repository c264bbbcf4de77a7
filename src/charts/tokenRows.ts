import type { Group } from './frame.js';
import { countText } from './numberText.js';
import { paint } from './palette.js';
import { largest } from './largest.js';
import { textWidth } from './textWidth.js';
import { tokenLabel } from './tokenLabel.js';
import { writeToken } from './writeToken.js';

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
  const shown = largest(weights, most);
  if (order === 'vocabulary') shown.sort((a, b) => a - b);
  const rows: TokenRow[] = shown.map((token) => ({ token, sum: (values) => values[token]! }));
  if (shown.length < weights.length) {
    const own = new Set(shown);
    rows.push({ token: undefined, sum: (values) => sumWithout(values, own) });
  }
  return { shown, rows };
}

/** Adds up the rest itself: 1 minus the others would lose what is small. */
function sumWithout(values: ArrayLike<number>, without: ReadonlySet<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    if (!without.has(index)) sum += values[index]!;
  }
  return sum;
}

/** Where the columns of a line are, in pixels from the left. */
export interface Columns {
  /** The width of the column of tokens, which begins at 0. */
  readonly token: number;
  /** Where bars begin and end. */
  readonly bars: readonly [number, number];
  /** The right edges of the columns of numbers. */
  readonly numbers: readonly number[];
}

/** Room for the tokens as far as they need it, then the bars, then numbers of the given widths. */
export function columns(
  width: number,
  tokens: readonly string[],
  numbers: readonly number[],
): Columns {
  const gap = 12;
  const widest = Math.max(...tokens.map((token) => textWidth(tokenLabel(token))));
  const token = Math.min(Math.max(widest, 56), Math.min(170, width * 0.27));
  const rights = numbers.map(
    (_, i) => width - 2 - numbers.slice(i + 1).reduce((sum, next) => sum + next + gap, 0),
  );
  return { token, bars: [token + gap, rights[0]! - numbers[0]! - gap], numbers: rights };
}

/** Writes what a line is about into the column of tokens. */
export function writeRowLabel(row: Group, y: number, width: number, label: string | number): void {
  const text = row.append('text').attr('y', y).attr('dy', '0.35em');
  if (typeof label === 'string') {
    text.call(paint, 'ink');
    writeToken(text, label, width);
    return;
  }
  const variants = [`… and ${countText(label)} more tokens`, `… ${countText(label)} more`];
  text.append('title').text(variants[0]!);
  const fitting = variants.find((variant) => textWidth(variant) <= width) ?? countText(label);
  text.call(paint, 'muted').append('tspan').text(fitting);
}

/** Writes a number so that its last digit stands at x. */
export function writeNumber(row: Group, x: number, y: number, text: string): void {
  row
    .append('text')
    .attr('class', 'number')
    .attr('x', x)
    .attr('y', y)
    .attr('dy', '0.35em')
    .attr('text-anchor', 'end')
    .text(text)
    .call(paint, 'ink');
}
