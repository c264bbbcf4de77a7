import {
  ledgerChart,
  ledgerTable,
  type LedgerData,
  type LedgerOptions,
} from '../../src/charts/index.js';
import { chartFigure } from './chartFigure.js';
import type { ChartSource } from '../sources/chartSource.js';
import { pageLanguage } from '../page/language.js';
import { problem } from '../page/problem.js';

/**
 * The ledger of a chain as a figure, or what is wrong with the chain.
 *
 * @param options The width, and what else differs from the chart's defaults.
 */
export function ledgerFigure(
  name: string,
  data: LedgerData | Error,
  options: Omit<LedgerOptions, 'document' | 'language'>,
  source: ChartSource,
): HTMLElement {
  if (data instanceof Error) return problem(data);
  const language = pageLanguage;
  const ledger = ledgerChart(data, { document, language, ...options });
  return chartFigure(name, ledger, () => ledgerTable(data, { language }), source);
}
