import { checkDraw, type DrawData } from './drawData.js';
import type { Table } from './table.js';

/**
 * The data of the tape: every draw, in order.
 *
 * @throws SamplescopeError as `checkDraw` does
 * @example
 * const tape = [{ position: 0, u: 0.6, token: 1 }];
 * drawTable({ tokens: ['a', 'b'], probabilities: [0.5, 0.5], draws: tape }).rows // → [[0, 0.6, 'b']]
 */
export function drawTable(data: DrawData): Table {
  checkDraw(data);
  return {
    caption: 'Draws, in order',
    columns: ['position', 'uniform number', 'token'],
    rows: data.draws.map(({ position, u, token }) => [position, u, data.tokens[token]!]),
  };
}
