import type { Language } from '../../charts/index.js';
import { ledgerTexts } from '../ledger/ledgerTexts.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import type { CutSource } from './cutFigure.js';

/** What a chart of a cut can be copied as: it has the data of a ledger. */
export const cutTexts = (source: CutSource, language: Language): FigureTexts =>
  ledgerTexts({ ...source, chart: 'ledger' }, language);
