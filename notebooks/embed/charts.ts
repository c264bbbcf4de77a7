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
  sweepChart,
  sweepTable,
} from '../../src/charts/index.js';
import { drawData, frequenciesData, probabilitiesData, sweepData } from './data/temperatureData.js';
import { modelAttributes } from './asked.js';
import { ledgerControls, ledgerData } from './data/ledgerData.js';
import { rankData, rankFilters } from './data/rankData.js';
import { ofAttributes, ofDistribution, type EmbeddedChart } from './embeddedChart.js';

const drawing = ['temperature', 'seed', 'stream', 'draws'] as const;
const moving = (draws: number) => ({ temperature: '1', seed: '42', draws: String(draws) });
const answering = ['chain', 'seed', 'stream', 'runs', 'max-tokens'] as const;

/** The charts that can be embedded, by the name that the attribute `chart` has. */
export const embeddedCharts = {
  probabilities: ofDistribution(['temperature'], { temperature: '1' }, async () => ({
    data: probabilitiesData,
    chart: probabilitiesChart,
    table: probabilitiesTable,
  })),
  sweep: ofDistribution(['temperature', 'temperatures'], { temperature: '1' }, async () => ({
    data: sweepData,
    chart: sweepChart,
    table: sweepTable,
  })),
  rank: ofDistribution(['temperature', ...rankFilters], { temperature: '1' }, async () => ({
    data: rankData,
    chart: rankChart,
    table: rankTable,
  })),
  draw: ofDistribution(drawing, moving(1), async () => ({
    data: drawData,
    chart: drawChart,
    table: drawTable,
  })),
  frequencies: ofDistribution(drawing, moving(1000), async () => ({
    data: frequenciesData,
    chart: frequenciesChart,
    table: frequenciesTable,
  })),
  ledger: ofDistribution(['preset', 'chain', 'temperature'], ledgerControls, async () => ({
    data: ledgerData,
    chart: ledgerChart,
    table: ledgerTable,
  })),
  streams: ofDistribution(['temperature', 'seed', 'streams', 'draws'], moving(8), async () => {
    const { streamsChart, streamsData, streamsTable } = await import('./data/streamsCharts.js');
    return { data: streamsData, chart: streamsChart, table: streamsTable };
  }),
  bits: ofAttributes([], ['stream', 'seed', 'station'], { seed: '42' }, async () => {
    const { bitsChart, bitsData, bitsTable } = await import('./data/bitsCharts.js');
    return { data: bitsData, chart: bitsChart, table: bitsTable };
  }),
  answerTree: ofAttributes(
    modelAttributes,
    ['temperature', ...answering],
    ({ chain }) => ({ ...(chain === undefined && { temperature: '1' }), seed: '42', runs: '1000' }),
    async () => {
      const { answerTreeChart, answerTreeData, answerTreeTable } =
        await import('./data/answerCharts.js');
      return { data: answerTreeData, chart: answerTreeChart, table: answerTreeTable };
    },
  ),
  diversity: ofAttributes(
    modelAttributes,
    ['temperatures', ...answering],
    { seed: '42', runs: '200' },
    async () => {
      const { diversityChart, diversityData, diversityTable } =
        await import('./data/answerCharts.js');
      return { data: diversityData, chart: diversityChart, table: diversityTable };
    },
  ),
  picture: ofAttributes([], ['picture'], {}, async () => {
    const { pictureChart, pictureData, pictureTable } = await import('./data/pictureCharts.js');
    return { data: pictureData, chart: pictureChart, table: pictureTable };
  }),
} as const satisfies Record<string, EmbeddedChart>;

export type EmbeddedChartName = keyof typeof embeddedCharts;
