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
  tokenColors,
  type ChartOptions,
  type Language,
  type Table,
  type TableOptions,
} from '../../src/charts/index.js';
import { drawData, frequenciesData, probabilitiesData, sweepData } from './temperatureData.js';
import { modelAttributes } from './asked.js';
import type { AttributeName, Given } from './attributes.js';
import { distributionAttributes, distributionOf, type Distribution } from './distribution.js';
import { ledgerControls, ledgerData } from './ledgerData.js';
import { rankData, rankFilters } from './rankData.js';
import type { Work } from './work.js';

/** What a reader can be given to move. */
export type ControlName = 'temperature' | 'seed' | 'draws' | 'runs';

/** Controls, each with a value as an attribute would have it. */
export type ControlValues = Readonly<Partial<Record<ControlName, string>>>;

/** A drawing and its data as a table. */
export interface Drawing {
  readonly chart: SVGSVGElement;
  readonly table: () => Table;
}

/** A chart that can be embedded. */
export interface EmbeddedChart {
  /** The attributes that say what it is drawn of: a distribution, answers of a model, or neither. */
  readonly of: readonly AttributeName[];
  /** The attributes that it takes beside those and those that say how it looks. */
  readonly takes: readonly AttributeName[];
  /** What a reader may move, for these attributes, and what it is where its attribute is not there. */
  readonly controls: (given: Given) => ControlValues;
  readonly draw: (given: Given, options: ChartOptions, work: Work) => Promise<Drawing>;
}

/** How data are made into a chart. */
interface Kind<Data> {
  readonly chart: (data: Data, options: ChartOptions) => SVGSVGElement;
  readonly table: (data: Data, options: TableOptions) => Table;
}

const drawingOf = <Data>(data: Data, { chart, table }: Kind<Data>, options: ChartOptions) => {
  const { language = 'en' } = options;
  return { chart: chart(data, options), table: () => table(data, { language }) };
};

type Controls = ControlValues | ((given: Given) => ControlValues);

const withControls = (controls: Controls) =>
  typeof controls === 'function' ? controls : () => controls;

/** A chart whose data come of a distribution and attributes. */
const ofDistribution = <Data>(
  takes: readonly AttributeName[],
  controls: Controls,
  load: () => Promise<
    Kind<Data> & { readonly data: (from: Distribution, given: Given) => Data | Promise<Data> }
  >,
): EmbeddedChart => ({
  of: distributionAttributes,
  takes,
  controls: withControls(controls),
  draw: async (given, options) => {
    const { data, ...kind } = await load();
    const from = await distributionOf(given, options.language ?? 'en');
    const colors = tokenColors(from.tokens, from.logits);
    return drawingOf(await data(from, given), kind, { ...options, tokenColors: colors });
  },
});

/** A chart whose data come of attributes alone, and may take a while. */
const ofAttributes = <Data>(
  of: readonly AttributeName[],
  takes: readonly AttributeName[],
  controls: Controls,
  load: () => Promise<
    Kind<Data> & {
      readonly data: (given: Given, language: Language, work: Work) => Data | Promise<Data>;
    }
  >,
): EmbeddedChart => ({
  of,
  takes,
  controls: withControls(controls),
  draw: async (given, options, work) => {
    const { data, ...kind } = await load();
    return drawingOf(await data(given, options.language ?? 'en', work), kind, options);
  },
});

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
    const { streamsChart, streamsData, streamsTable } = await import('./streamsCharts.js');
    return { data: streamsData, chart: streamsChart, table: streamsTable };
  }),
  bits: ofAttributes([], ['stream', 'seed', 'station'], { seed: '42' }, async () => {
    const { bitsChart, bitsData, bitsTable } = await import('./bitsCharts.js');
    return { data: bitsData, chart: bitsChart, table: bitsTable };
  }),
  answerTree: ofAttributes(
    modelAttributes,
    ['temperature', ...answering],
    ({ chain }) => ({ ...(chain === undefined && { temperature: '1' }), seed: '42', runs: '1000' }),
    async () => {
      const { answerTreeChart, answerTreeData, answerTreeTable } =
        await import('./answerCharts.js');
      return { data: answerTreeData, chart: answerTreeChart, table: answerTreeTable };
    },
  ),
  diversity: ofAttributes(
    modelAttributes,
    ['temperatures', ...answering],
    { seed: '42', runs: '200' },
    async () => {
      const { diversityChart, diversityData, diversityTable } = await import('./answerCharts.js');
      return { data: diversityData, chart: diversityChart, table: diversityTable };
    },
  ),
  picture: ofAttributes([], ['picture'], {}, async () => {
    const { pictureChart, pictureData, pictureTable } = await import('./pictureCharts.js');
    return { data: pictureData, chart: pictureChart, table: pictureTable };
  }),
} as const satisfies Record<string, EmbeddedChart>;

export type EmbeddedChartName = keyof typeof embeddedCharts;
