import { checkDraw, type DrawData } from './drawData.js';
import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';

const words: InEach<Pick<Table, 'caption' | 'columns'>> = {
  en: { caption: 'Draws, in order', columns: ['position', 'uniform number', 'token'] },
  zh: { caption: '按顺序的各次抽取', columns: ['位置', '均匀随机数', '词元'] },
};

/**
 * The data of the tape: every draw, in order.
 *
 * @throws SamplescopeError as `checkDraw` does
 * @example
 * const tape = [{ position: 0, u: 0.6, token: 1 }];
 * drawTable({ tokens: ['a', 'b'], probabilities: [0.5, 0.5], draws: tape }).rows // → [[0, 0.6, 'b']]
 */
export function drawTable(data: DrawData, { language = 'en' }: TableOptions = {}): Table {
  checkDraw(data);
  return {
    ...words[language],
    rows: data.draws.map(({ position, u, token }) => [position, u, data.tokens[token]!]),
  };
}
