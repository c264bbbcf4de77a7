import {
  ledgerChart,
  ledgerTable,
  type LedgerData,
  type LedgerOptions,
} from '../../src/charts/index.js';
import { chartFigure } from './chartFigure.js';
import type { ChartSource } from './chartSource.js';
import { pageLanguage } from './language.js';
import { problem } from './problem.js';

/**
 * The ledger of a chain as a figure, or what is wrong with the chain, in words.
 *
 * @param options The width, and what else differs from the chart's defaults.
 */
export function ledgerFigure(
  name: string,
  data: LedgerData | string,
  options: Omit<LedgerOptions, 'document' | 'language'>,
  source: ChartSource,
): HTMLElement {
  if (typeof data === 'string') return problem(data);
  const language = pageLanguage;
  const ledger = ledgerChart(data, { document, language, ...options });
  return chartFigure(name, ledger, () => ledgerTable(data, { language }), source);
}
