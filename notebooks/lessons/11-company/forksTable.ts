import type { Answers, Company } from '../../../src/index.js';
import { tokenLabel } from '../../../src/charts/index.js';
import { rowsTable } from '../../display/rowsTable.js';
import { inLanguage } from '../../page/language.js';

/** Where the answers that are not the most frequent one left it, and how close the two logits were. */
export function forksTable(
  { groups, requests }: Company,
  { vocabulary }: Pick<Answers, 'vocabulary'>,
): HTMLElement {
  const say = inLanguage(words);
  const [usual, ...others] = groups;
  const tokenAt = (tokens: readonly number[], at: number) =>
    tokens[at] === undefined ? say.end : tokenLabel(vocabulary[tokens[at]]!);
  const followed = others.filter(({ parting }) => parting !== undefined);
  return rowsTable({
    caption: say.caption(usual!.answer.count, requests, groups.length, followed.length),
    columns: say.columns,
    rows: followed.map(({ answer, common, parting }) => {
      const { fork, difference } = parting!;
      return [
        `${tokenAt(usual!.answer.tokens, common)} → ${tokenAt(answer.tokens, common)}`,
        answer.count,
        common + 1,
        fork?.margins?.map((margin) => String(Number(margin.toFixed(2)))).join(', ') ?? '–',
        difference === undefined
          ? '–'
          : `${difference.operation} ${difference.layer === undefined ? '' : difference.layer + 1}`,
      ];
    }),
  });
}

const words = {
  en: {
    caption: (usual: number, requests: number, answers: number, followed: number) =>
      `${usual} of ${requests} requests gave the most frequent of ${answers} ${answers === 1 ? 'answer' : 'answers'}${followed === 0 ? '' : `; where the next ${followed} left it`}`,
    columns: ['tokens', 'requests', 'token no.', 'apart, in steps', 'first other bits'],
    end: 'end',
  },
  zh: {
    caption: (usual: number, requests: number, answers: number, followed: number) =>
      `${requests} 个请求中有 ${usual} 个给出 ${answers} 种回答里最常见的一种${followed === 0 ? '' : `；其后 ${followed} 种在哪里离开它`}`,
    columns: ['词元', '请求数', '第几个词元', '相差几格', '最先不同的位'],
    end: '结束',
  },
};
