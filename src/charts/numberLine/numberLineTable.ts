import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';
import type { NumberLineData } from './numberLineData.js';

interface Words {
  readonly caption: string;
  readonly columns: (formats: readonly string[]) => string[];
}

const words: InEach<Words> = {
  en: {
    caption: 'What numbers become in each format.',
    columns: (formats) => ['number', 'exactly', ...formats.map((name) => `in ${name}`)],
  },
  zh: {
    caption: '各个数在每种格式里变成什么。',
    columns: (formats) => ['数', '精确值', ...formats.map((name) => `用 ${name}`)],
  },
};

/**
 * The data of the chart: every number, and what it becomes in each format.
 *
 * @example
 * numberLineTable(numberLineOf([{ name: 'a', value: 0.1 }], ['bfloat16'])).rows // → [['a', '0.1', '0.10009765625']]
 */
export function numberLineTable(
  { values, lines }: NumberLineData,
  { language = 'en' }: TableOptions = {},
): Table {
  const { caption, columns } = words[language];
  return {
    caption,
    columns: columns(lines.map(({ format }) => format)),
    // As texts: every digit counts here.
    rows: values.map(({ name, value }, i) => [
      name,
      String(value),
      ...lines.map(({ rounded }) => String(rounded[i])),
    ]),
  };
}
