import {
  drawChart,
  drawTable,
  frequenciesChart,
  frequenciesTable,
  ledgerChart,
  ledgerTable,
  probabilitiesChart,
  probabilitiesTable,
  rankChart,
  rankTable,
  streamsChart,
  streamsTable,
  sweepChart,
  sweepTable,
  type ChartOptions,
  type Table,
  type TableOptions,
} from '../../src/charts/index.js';
import { drawData, frequenciesData, probabilitiesData, sweepData } from './temperatureData.js';
import type { AttributeName, Given } from './attributes.js';
import type { Distribution } from './distribution.js';
import { ledgerControls, ledgerData } from './ledgerData.js';
import { rankData, rankFilters } from './rankData.js';
import { streamsData } from './streamsData.js';

/** What a reader can be given to move. */
export type ControlName = 'temperature' | 'seed' | 'draws';

/** Controls, each with a value as an attribute would have it. */
export type ControlValues = Readonly<Partial<Record<ControlName, string>>>;

/** A drawing and its data as a table. */
export interface Drawing {
  readonly chart: SVGSVGElement;
  readonly table: () => Table;
}

/** A chart that can be embedded. */
export interface EmbeddedChart {
  /** The attributes that it takes beside those that say whose distribution it is and how it looks. */
  readonly takes: readonly AttributeName[];
  /** What a reader may move, for these attributes, and what it is where its attribute is not there. */
  readonly controls: (given: Given) => ControlValues;
  readonly draw: (from: Distribution, given: Given, options: ChartOptions) => Drawing;
}

/** A chart whose data come of a distribution and attributes. */
const chartOf = <Data>(
  takes: readonly AttributeName[],
  controls: ControlValues | ((given: Given) => ControlValues),
  data: (from: Distribution, given: Given) => Data,
  chart: (data: Data, options: ChartOptions) => SVGSVGElement,
  table: (data: Data, options: TableOptions) => Table,
): EmbeddedChart => ({
  takes,
  controls: typeof controls === 'function' ? controls : () => controls,
  draw: (from, given, options) => {
    const shown = data(from, given);
    const { language = 'en' } = options;
    return { chart: chart(shown, options), table: () => table(shown, { language }) };
  },
});

const drawing = ['temperature', 'seed', 'stream', 'draws'] as const;
const moving = (draws: number) => ({ temperature: '1', seed: '42', draws: String(draws) });

/** The charts that can be embedded, by the name that the attribute `chart` has. */
export const embeddedCharts = {
  probabilities: chartOf(
    ['temperature'],
    { temperature: '1' },
    probabilitiesData,
    probabilitiesChart,
    probabilitiesTable,
  ),
  sweep: chartOf(
    ['temperature', 'temperatures'],
    { temperature: '1' },
    sweepData,
    sweepChart,
    sweepTable,
  ),
  rank: chartOf(
    ['temperature', ...rankFilters],
    { temperature: '1' },
    rankData,
    rankChart,
    rankTable,
  ),
  draw: chartOf(drawing, moving(1), drawData, drawChart, drawTable),
  frequencies: chartOf(drawing, moving(1000), frequenciesData, frequenciesChart, frequenciesTable),
  ledger: chartOf(
    ['preset', 'chain', 'temperature'],
    ledgerControls,
    ledgerData,
    ledgerChart,
    ledgerTable,
  ),
  streams: chartOf(
    ['temperature', 'seed', 'streams', 'draws'],
    moving(8),
    streamsData,
    streamsChart,
    streamsTable,
  ),
} as const satisfies Record<string, EmbeddedChart>;

export type EmbeddedChartName = keyof typeof embeddedCharts;
