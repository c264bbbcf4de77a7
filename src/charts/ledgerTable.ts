import { checkLedgerData, ledgerColumns, removalOf, type LedgerData } from './ledgerData.js';
import type { Table } from './table.js';

/**
 * The data of the chart: every token, the likeliest first, with its probability after each stage and
 * what became of it.
 *
 * @throws SamplescopeError as `ledgerChart` does
 * @example
 * const removed = [{ token: 0, probability: 0.4, because: 'rank 2 > 1' }];
 * const ledger = { tokensIn: 2, tokensOut: 1, massRemoved: 0.4, removed };
 * const stages = [{ name: 'topK', probabilities: [0, 1], ledger }];
 * ledgerTable({ tokens: ['a', 'b'], before: [0.4, 0.6], stages }).rows // → [['b', 0.6, 1, 'stays'], ['a', 0.4, 0, '1 topK: rank 2 > 1']]
 */
export function ledgerTable(data: LedgerData): Table {
  checkLedgerData(data);
  const columns = ledgerColumns(data);
  const names = columns.map(({ name }, i) => (i === 0 ? name : `${i} ${name}`));
  const fate = (token: number) => {
    const removal = removalOf(columns, token);
    return removal === undefined ? 'stays' : `${names[removal.column]!}: ${removal.because}`;
  };
  return {
    caption: 'Every token on its way through the stages',
    columns: ['token', ...names, 'what became of it'],
    rows: Array.from(data.tokens, (text, token) => ({ text, token }))
      .sort((a, b) => data.before[b.token]! - data.before[a.token]!)
      .map(({ text, token }) => [
        text,
        ...columns.map(({ probabilities }) => probabilities[token]!),
        fate(token),
      ]),
  };
}
