import { checkAnswerTree, type AnswerBranch, type AnswerTreeData } from './answerTreeData.js';
import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';

const words: InEach<{ caption: string; columns: readonly string[] }> = {
  en: {
    caption: 'Where the answers part',
    columns: ['answer so far', 'answers', 'share of those before', 'probability'],
  },
  zh: {
    caption: '回答在哪里分岔',
    columns: ['到此为止的回答', '回答数', '占上一处的比例', '概率'],
  },
};

/**
 * The data of the chart: a row for each place in the tree, with the text from the beginning up to there, how many
 * answers came there, their share of those that came to the place before, and the probability.
 *
 * @throws SamplescopeError as `answerTreeChart` does
 * @example
 * const leaf = { text: 'b', count: 3, probability: 0.8, children: [] };
 * const root = { text: '', count: 4, probability: 1, children: [{ text: 'a', count: 4, probability: 1, children: [leaf] }] };
 * answerTreeTable({ root }).rows // → [['a', 4, 1, 1], ['ab', 3, 0.75, 0.8]]
 */
export function answerTreeTable(
  data: AnswerTreeData,
  { language = 'en' }: TableOptions = {},
): Table {
  checkAnswerTree(data);
  return { ...words[language], rows: rowsOf(data.root, '') };
}

const rowsOf = ({ children, count: all }: AnswerBranch, before: string): (string | number)[][] =>
  children.flatMap((child) => {
    const text = before + child.text;
    return [[text, child.count, child.count / all, child.probability], ...rowsOf(child, text)];
  });
