import {
  numberLineChart,
  numberLineOf,
  numberLineTable,
  type NamedNumber,
  type NumberLineData,
} from '../../charts/index.js';
import type { Figure } from '../figure.js';

/** A piece of the number line, with numbers on it. */
export interface NumberLineSource {
  readonly chart: 'numberLine';
  readonly values: readonly NamedNumber[];
  /** The names of the formats, as `formats` has them. */
  readonly formats: readonly string[];
  /** Where the line begins and ends. Default: around the numbers. */
  readonly ends?: readonly [number, number];
}

/** What numbers become in several formats. */
export const numberLineFigure: Figure<NumberLineSource, NumberLineData> = {
  dataOf: async ({ values, formats, ends }) => numberLineOf(values, formats, ends),
  chart: numberLineChart,
  table: numberLineTable,
};
