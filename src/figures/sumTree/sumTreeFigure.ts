import { sumTreeChart, sumTreeTable, type SumTreeData } from '../../charts/index.js';
import { lookUp } from '../../error.js';
import { exactSum, formats, sumTreeOf, type SumTreeOrder } from '../../numerics/index.js';
import type { Figure } from '../figure.js';

/** A sum as a tree of additions. */
export interface SumTreeSource {
  readonly chart: 'sumTree';
  /** From 1 to 128 numbers. */
  readonly values: readonly number[];
  readonly order: SumTreeOrder;
  /** The name of the format, as `formats` has it. */
  readonly format: string;
}

/** A sum, with what rounding did at each addition. */
export const sumTreeFigure: Figure<SumTreeSource, SumTreeData> = {
  dataOf: async ({ values, order, format: name }) => {
    const format = lookUp('format', formats, name);
    const nodes = sumTreeOf(values, order, format);
    const exact = exactSum(values.map(format.round), format);
    return { order, format: name, nodes, exact };
  },
  chart: sumTreeChart,
  table: sumTreeTable,
};
