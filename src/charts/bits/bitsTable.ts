import { digitsOf, checkBits, type BitsData, type BitsWord } from './bitsData.js';
import type { InEach, Language } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly columns: readonly string[];
  readonly none: string;
  readonly all: (bits: number) => string;
  readonly lowest: (count: number, bits: number) => string;
  readonly highest: (count: number, bits: number) => string;
  readonly range: (from: number, to: number, bits: number) => string;
}

const words: InEach<Words> = {
  en: {
    columns: ['what', 'value', 'bits, or arithmetic', 'bits taken'],
    none: 'none',
    all: (bits) => `all ${bits}`,
    lowest: (count, bits) => `the lowest ${count} of ${bits}`,
    highest: (count, bits) => `the highest ${count} of ${bits}`,
    range: (from, to, bits) => `${from} to ${to} of ${bits}`,
  },
  zh: {
    columns: ['内容', '值', '二进制位或算式', '取用的位'],
    none: '无',
    all: (bits) => `全部 ${bits} 位`,
    lowest: (count, bits) => `${bits} 位中最低的 ${count} 位`,
    highest: (count, bits) => `${bits} 位中最高的 ${count} 位`,
    range: (from, to, bits) => `${bits} 位中的第 ${from} 到 ${to} 位`,
  },
};

/**
 * The data of the chart: each word with its value, its digits and the bits taken, then each step.
 *
 * @throws SamplescopeError as `checkBits` does
 * @example
 * const word = { name: 'word', value: 6, taken: { from: 0, to: 1 } };
 * bitsTable({ title: 'two bits', words: [word] }).rows[0].slice(0, 2) // → ['word', '6']
 */
export function bitsTable(data: BitsData, { language = 'en' }: TableOptions = {}): Table {
  checkBits(data);
  const { title, steps = [] } = data;
  return {
    caption: title,
    columns: words[language].columns,
    rows: [
      ...data.words.map((word) => [
        word.name,
        String(word.value),
        digitsOf(word)
          .map(({ digit }) => digit)
          .join(''),
        takenText(word, language),
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
export function takenText({ bits = 32, taken }: BitsWord, language: Language = 'en'): string {
  const { none, all, lowest, highest, range } = words[language];
  if (taken === undefined) return none;
  const { from, to } = taken;
  const count = to - from + 1;
  if (count === bits) return all(bits);
  if (from === 0) return lowest(count, bits);
  if (to === bits - 1) return highest(count, bits);
  return range(from, to, bits);
}
