import { answerTreeChart } from '../../src/charts/answerTree/answerTreeChart.js';
import { answerTreeTable } from '../../src/charts/answerTree/answerTreeTable.js';
import { bitsChart } from '../../src/charts/bits/bitsChart.js';
import { bitsTable } from '../../src/charts/bits/bitsTable.js';
import { cutChart } from '../../src/charts/cut/cutChart.js';
import { diversityChart } from '../../src/charts/diversity/diversityChart.js';
import { diversityTable } from '../../src/charts/diversity/diversityTable.js';
import { drawChart } from '../../src/charts/draw/drawChart.js';
import { drawTable } from '../../src/charts/draw/drawTable.js';
import { frequenciesChart } from '../../src/charts/frequencies/frequenciesChart.js';
import { frequenciesTable } from '../../src/charts/frequencies/frequenciesTable.js';
import { ledgerChart } from '../../src/charts/ledger/ledgerChart.js';
import { ledgerTable } from '../../src/charts/ledger/ledgerTable.js';
import { lossChart } from '../../src/charts/loss/lossChart.js';
import { lossTable } from '../../src/charts/loss/lossTable.js';
import { numberLineChart } from '../../src/charts/numberLine/numberLineChart.js';
import { numberLineTable } from '../../src/charts/numberLine/numberLineTable.js';
import { probabilitiesChart } from '../../src/charts/probabilities/probabilitiesChart.js';
import { probabilitiesTable } from '../../src/charts/probabilities/probabilitiesTable.js';
import { streamsChart } from '../../src/charts/streams/streamsChart.js';
import { streamsTable } from '../../src/charts/streams/streamsTable.js';
import { rankChart } from '../../src/charts/rank/rankChart.js';
import { rankTable } from '../../src/charts/rank/rankTable.js';
import { sumTreeChart } from '../../src/charts/sumTree/sumTreeChart.js';
import { sumTreeTable } from '../../src/charts/sumTree/sumTreeTable.js';
import { sweepChart } from '../../src/charts/sweep/sweepChart.js';
import { sweepTable } from '../../src/charts/sweep/sweepTable.js';
import type { ChartOptions } from '../../src/charts/chartOptions.js';
import type { Table, TableOptions } from '../../src/charts/table/table.js';
import {
  answerTreeOf,
  bitsDataOf,
  diversityOf,
  drawOf,
  frequenciesOf,
  ledgerOf,
  lossOf,
  numberLineDataOf,
  probabilitiesOf,
  rankOf,
  streamsOf,
  sumTreeDataOf,
  sweepOf,
  type Distribution,
} from './dataForCharts.js';

/** A chart of some data, still to be drawn. */
export type Draw = (options: ChartOptions) => SVGSVGElement;

/** One kind of chart: how it and its table are made from anything at all. */
export interface Kind {
  readonly chart: (from: Distribution, temperature: number, numbers: readonly number[]) => Draw;
  readonly table: (
    from: Distribution,
    temperature: number,
    numbers: readonly number[],
    options?: TableOptions,
  ) => Table;
  /** What its description speaks of. Default: the likeliest token. */
  readonly says?: string;
}

/** Every kind of chart. */
export const kinds: Record<string, Kind> = {
  probabilitiesChart: {
    chart: (from, temperature) => (options) =>
      probabilitiesChart(probabilitiesOf(from, temperature), options),
    table: (from, temperature, _, options) =>
      probabilitiesTable(probabilitiesOf(from, temperature), options),
  },
  sweepChart: {
    chart: (from, temperature) => (options) => sweepChart(sweepOf(from, temperature), options),
    table: (from, temperature, _, options) => sweepTable(sweepOf(from, temperature), options),
  },
  drawChart: {
    chart: (from, _, numbers) => (options) => drawChart(drawOf(from, numbers), options),
    table: (from, _, numbers, options) => drawTable(drawOf(from, numbers), options),
  },
  frequenciesChart: {
    chart: (from, _, numbers) => (options) =>
      frequenciesChart(frequenciesOf(from, numbers), options),
    table: (from, _, numbers, options) => frequenciesTable(frequenciesOf(from, numbers), options),
  },
  streamsChart: {
    chart: (from, _, numbers) => (options) => streamsChart(streamsOf(from, numbers), options),
    table: (from, _, numbers, options) => streamsTable(streamsOf(from, numbers), options),
  },
  ledgerChart: {
    chart: (from, temperature, numbers) => (options) =>
      ledgerChart(ledgerOf(from, temperature, numbers), options),
    table: (from, temperature, numbers, options) =>
      ledgerTable(ledgerOf(from, temperature, numbers), options),
  },
  cutChart: {
    chart: (from, temperature, numbers) => (options) =>
      cutChart(ledgerOf(from, temperature, numbers), options),
    table: (from, temperature, numbers, options) =>
      ledgerTable(ledgerOf(from, temperature, numbers), options),
    says: 'is a bar',
  },
  rankChart: {
    chart: (from, temperature, numbers) => (options) =>
      rankChart(rankOf(from, temperature, numbers), options),
    table: (from, temperature, numbers, options) =>
      rankTable(rankOf(from, temperature, numbers), options),
  },
  bitsChart: {
    chart: (from, _, numbers) => (options) => bitsChart(bitsDataOf(from, numbers), options),
    table: (from, _, numbers, options) => bitsTable(bitsDataOf(from, numbers), options),
  },
  answerTreeChart: {
    chart: (from, temperature) => (options) =>
      answerTreeChart(answerTreeOf(from, temperature), options),
    table: (from, temperature, _, options) =>
      answerTreeTable(answerTreeOf(from, temperature), options),
  },
  diversityChart: {
    chart: (from, temperature) => (options) =>
      diversityChart(diversityOf(from, temperature), options),
    table: (from, temperature, _, options) =>
      diversityTable(diversityOf(from, temperature), options),
    says: 'true answers',
  },
  lossChart: {
    chart: (from, temperature) => (options) => lossChart(lossOf(from, temperature), options),
    table: (from, temperature, _, options) => lossTable(lossOf(from, temperature), options),
    says: 'loss',
  },
  numberLineChart: {
    chart: (from) => (options) => numberLineChart(numberLineDataOf(from), options),
    table: (from, _, __, options) => numberLineTable(numberLineDataOf(from), options),
  },
  sumTreeChart: {
    chart: (from) => (options) => sumTreeChart(sumTreeDataOf(from), options),
    table: (from, _, __, options) => sumTreeTable(sumTreeDataOf(from), options),
    says: 'true sum',
  },
};
