import { cutChart, ledgerTable, type LedgerData } from '../../charts/index.js';
import type { Figure } from '../figure.js';
import { ledgerFigure, type LedgerSource } from '../ledger/ledgerFigure.js';

/** What the last of a recipe's processors cuts off: of the same source as a ledger. */
export interface CutSource extends Omit<LedgerSource, 'chart'> {
  readonly chart: 'cut';
}

/** Every token before the last stage of a chain, and which of them stay. */
export const cutFigure: Figure<CutSource, LedgerData> = {
  dataOf: (source, how) => ledgerFigure.dataOf({ ...source, chart: 'ledger' }, how),
  chart: cutChart,
  table: ledgerTable,
};
