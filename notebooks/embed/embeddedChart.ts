import type { ChartOptions, Language, Table } from '../../src/charts/index.js';
import { colorsOf, type Asked } from '../../src/figures/asked.js';
import type { Figure } from '../../src/figures/figure.js';
import type { AttributeName, Given } from '../tags/attributes.js';
import { distributionAttributes, askedDistribution } from './data/distribution.js';
import type { Work } from './work.js';

/** What a reader can be given to move. */
export type ControlName = 'temperature' | 'seed' | 'draws' | 'runs';

/** Controls, each with a value as an attribute would have it. */
type ControlValues = Readonly<Partial<Record<ControlName, string>>>;

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

/** A kind of figure, and how its source is read off attributes. */
interface Read<Source, Data, Of extends readonly unknown[]> {
  readonly figure: Figure<Source, Data>;
  readonly source: (...of: Of) => Source | Promise<Source>;
}

async function drawingOf<Source, Data>(
  { dataOf, chart, table }: Figure<Source, Data>,
  source: Source,
  options: ChartOptions,
  work: Work,
): Promise<Drawing> {
  const { language = 'en' } = options;
  const data = await dataOf(source, { language, ...work });
  return { chart: chart(data, options), table: () => table(data, { language }) };
}

type Controls = ControlValues | ((given: Given) => ControlValues);

const withControls = (controls: Controls) =>
  typeof controls === 'function' ? controls : () => controls;

/** A figure of a distribution and attributes. */
export const ofDistribution = <Source, Data>(
  takes: readonly AttributeName[],
  controls: Controls,
  load: () => Promise<Read<Source, Data, [from: Asked, given: Given]>>,
): EmbeddedChart => ({
  of: distributionAttributes,
  takes,
  controls: withControls(controls),
  draw: async (given, options, work) => {
    const { figure, source } = await load();
    const from = await askedDistribution(given, options.language ?? 'en');
    const asked = await source(from, given);
    const colored = { ...options, tokenColors: await colorsOf(from) };
    return drawingOf(figure, asked, colored, work);
  },
});

/** A figure of attributes alone, which may take a while. */
export const ofAttributes = <Source, Data>(
  of: readonly AttributeName[],
  takes: readonly AttributeName[],
  controls: Controls,
  load: () => Promise<Read<Source, Data, [given: Given, language: Language]>>,
): EmbeddedChart => ({
  of,
  takes,
  controls: withControls(controls),
  draw: async (given, options, work) => {
    const { figure, source } = await load();
    return drawingOf(figure, await source(given, options.language ?? 'en'), options, work);
  },
});
