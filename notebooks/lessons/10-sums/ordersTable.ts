import { formats, sumAll } from '../../../src/index.js';
import { shortestText } from '../../../src/numerics/shortestText.js';
import { rowsTable } from '../../display/rowsTable.js';
import { inLanguage } from '../../page/language.js';

const orders = [
  'sequential',
  'pairwise',
  'split',
  'tree',
  'compensated',
  'numpy',
  'torch-cpu',
  'exact',
];
const shown = ['float64', 'float32', 'tf32', 'bfloat16', 'float16'];

/** One list in eight orders and five formats. */
export function ordersTable(values: readonly number[], label: string): HTMLElement {
  const say = inLanguage(words);
  const answers = new Map(shown.map((name) => [name, sumAll(values, formats[name]!)]));
  const cell = (format: string, order: string) => {
    const found = answers.get(format)!.find(({ name }) => name === order);
    return found === undefined ? '–' : shortestText(found.value, formats[format]!.round);
  };
  const different = shown.map((format) =>
    String(new Set(answers.get(format)!.map(({ value }) => value)).size),
  );
  return rowsTable({
    caption: say.caption(values.length, label),
    columns: [say.order, ...shown],
    rows: [
      ...orders.map((order): [string, ...string[]] => [
        order,
        ...shown.map((format) => cell(format, order)),
      ]),
      [say.different, ...different],
    ],
    marked: orders.length,
  });
}

const words = {
  en: {
    caption: (count: number, label: string) =>
      `The ${count} products whose sum is the logit of ${label}, added in eight orders and five formats`,
    order: 'order',
    different: 'different answers',
  },
  zh: {
    caption: (count: number, label: string) =>
      `相加得到 ${label} 的 logit 的 ${count} 个乘积，用八种次序、五种格式`,
    order: '次序',
    different: '不同的答案',
  },
};
