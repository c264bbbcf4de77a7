import { sumAll, sumDefinitions, type NumberFormat } from '../../../src/index.js';
import { shortestText } from '../../../src/numerics/shortestText.js';
import { rowsTable } from '../../display/rowsTable.js';
import { inLanguage } from '../../page/language.js';

/** What each way of adding makes of one list, in a format. */
export function sumsTable(values: readonly number[], format: NumberFormat): HTMLElement {
  const say = inLanguage(words);
  const results = sumAll(values, format);
  const different = new Set(results.map(({ value }) => value)).size;
  return rowsTable({
    caption: say.caption(values.length, format.name, different),
    columns: say.columns,
    rows: results.map(({ name, value, ulps }) => [
      name,
      shortestText(value, format.round),
      ulps === 0 ? '0' : String(Number(ulps.toPrecision(3))),
    ]),
  });
}

/** What each way of adding does. */
export const sumsExplained = (): HTMLElement => {
  const { explained } = inLanguage(words);
  return rowsTable({
    caption: explained.caption,
    columns: explained.columns,
    rows: sumDefinitions.map(({ name, text }) => [name, inLanguage(text)]),
  });
};

const words = {
  en: {
    caption: (count: number, format: string, different: number) =>
      `One list of ${count} numbers in ${format}: ${different === 1 ? 'one answer' : `${different} different answers`}`,
    columns: ['sum', 'answer', 'ulp off'],
    explained: { caption: 'Eleven sums', columns: ['sum', 'what it does'] },
  },
  zh: {
    caption: (count: number, format: string, different: number) =>
      `${format} 里同样的 ${count} 个数：${different} 种答案`,
    columns: ['求和', '答案', '差几 ulp'],
    explained: { caption: '十一种求和', columns: ['求和', '怎样做'] },
  },
};
