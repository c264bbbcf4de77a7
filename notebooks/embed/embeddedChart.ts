import {
  tokenColors,
  type ChartOptions,
  type Language,
  type Table,
  type TableOptions,
} from '../../src/charts/index.js';
import type { AttributeName, Given } from '../tags/attributes.js';
import { distributionAttributes, distributionOf, type Distribution } from './data/distribution.js';
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
export const ofDistribution = <Data>(
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
export const ofAttributes = <Data>(
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
