import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';
import { additionsOf, checkSumTree, type SumTreeData } from './sumTreeData.js';

interface Words {
  readonly caption: (order: string, format: string, sum: number, exact: number) => string;
  readonly columns: readonly string[];
}

const words: InEach<Words> = {
  en: {
    caption: (order, format, sum, exact) =>
      `Every addition of a sum, ${order} in ${format}: ${sum}; the true sum, rounded once, is ${exact}.`,
    columns: ['addition', 'first', 'second', 'sum', 'what rounding made'],
  },
  zh: {
    caption: (order, format, sum, exact) =>
      `一个和的每一次相加，${order}，用 ${format}：${sum}；真正的和只舍入一次，是 ${exact}。`,
    columns: ['第几次相加', '前一个', '后一个', '和', '舍入造成的差'],
  },
};

/**
 * The data of the chart: every addition, in the order in which it is done.
 *
 * @throws SamplescopeError as `checkSumTree` does
 * @example
 * const nodes = sumTreeOf([256, 1], 'sequential', formats.bfloat16);
 * sumTreeTable({ order: 'sequential', format: 'bfloat16', nodes, exact: 257 }).rows // → [[1, '256', '1', '256', '-1']]
 */
export function sumTreeTable(data: SumTreeData, { language = 'en' }: TableOptions = {}): Table {
  checkSumTree(data);
  const { order, format, nodes, exact } = data;
  const { caption, columns } = words[language];
  return {
    caption: caption(order, format, nodes.at(-1)!.value, exact),
    columns,
    // As texts: every digit counts here.
    rows: additionsOf(data).map(({ from, value, error }, i) => [
      i + 1,
      ...from!.map((part) => String(nodes[part]!.value)),
      String(value),
      String(error),
    ]),
  };
}
