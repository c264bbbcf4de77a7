import { bitsOf, checkBits, type BitsData, type BitsWord } from './bitsData.js';
import type { Table } from './table.js';

/**
 * The data of the chart: each word with its value, its digits and the bits taken, then each step.
 *
 * @throws SamplescopeError as `checkBits` does
 * @example
 * const word = { name: 'word', value: 6, taken: { from: 0, to: 1 } };
 * bitsTable({ title: 'two bits', words: [word] }).rows[0].slice(0, 2) // → ['word', '6']
 */
export function bitsTable(data: BitsData): Table {
  checkBits(data);
  const { title, words, steps = [] } = data;
  return {
    caption: title,
    columns: ['what', 'value', 'bits, or arithmetic', 'bits taken'],
    rows: [
      ...words.map((word) => [
        word.name,
        String(word.value),
        bitsOf(word)
          .map(({ digit }) => digit)
          .join(''),
        takenText(word),
      ]),
      ...steps.map(({ what, arithmetic, result }) => [what, result, arithmetic, '']),
    ],
  };
}

/**
 * Which bits are taken, in words; bit 0 is the lowest.
 *
 * @example
 * takenText({ name: 'a', value: 5, taken: { from: 0, to: 23 } }) // → 'the lowest 24 of 32'
 * takenText({ name: 'a', value: 5, taken: { from: 5, to: 31 } }) // → 'the highest 27 of 32'
 */
export function takenText({ bits = 32, taken }: BitsWord): string {
  if (taken === undefined) return 'none';
  const { from, to } = taken;
  const count = to - from + 1;
  if (count === bits) return `all ${bits}`;
  if (from === 0) return `the lowest ${count} of ${bits}`;
  if (to === bits - 1) return `the highest ${count} of ${bits}`;
  return `${from} to ${to} of ${bits}`;
}
