import type { Language } from './language.js';
import type { TokenColors } from './tokenColors.js';

/** What every chart needs beside its data. */
export interface ChartOptions {
  /** Where elements are made: the page's document, or linkedom's in Node. */
  readonly document: Document;
  /** In CSS pixels, at least 240. Default 640. The height follows from it, never from the values. */
  readonly width?: number;
  /** What its words are in. Default English. */
  readonly language?: Language;
  /** Which token has which colour. Default: the likeliest tokens of the chart's own data. */
  readonly tokenColors?: TokenColors;
  /** Whether its marks can be taken and moved, where it has such: see `touchChart`. Default: no. */
  readonly handles?: boolean;
}

/** The language that a chart is to speak. */
export const languageOf = ({ language = 'en' }: Pick<ChartOptions, 'language'>): Language =>
  language;
