import type { Table } from '../../src/charts/index.js';
import type { FigureSource } from '../../src/figures/figures.js';

/** A figure as its menu sees it: at the time at which something is chosen. */
export interface ChartOfMenu {
  /** What its files are called. */
  readonly name: string;
  readonly chart: SVGSVGElement;
  /** The style sheet that makes a file of the chart stand alone. */
  readonly style: string;
  readonly table: Table;
  readonly source: FigureSource;
}
