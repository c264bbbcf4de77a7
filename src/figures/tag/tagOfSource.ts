import type { Language } from '../../charts/index.js';
import { loadTag, tagged, type FigureSource } from '../figures.js';
import type { AttributeName } from './attributes.js';

/** What an author writes: attributes and their values, in order. */
export type Written = Readonly<Partial<Record<AttributeName, string>>>;

/**
 * What an author writes to have a figure as it is, without what says no more than a default; undefined where attributes
 * cannot say it.
 *
 * @param language Of the chart.
 * @example
 * await tagOfSource({ chart: 'sweep', recipe: { prompt: 'The coin shows' }, temperature: 2 }, 'en') // → { chart: 'sweep', prompt: 'The coin shows', temperature: '2' }
 */
export async function tagOfSource(
  source: FigureSource,
  language: Language,
): Promise<Written | undefined> {
  const { chart } = source;
  const name = tagged.find((name) => name === chart);
  if (name === undefined) return undefined;
  const { codec } = await loadTag<typeof chart>(name);
  const said = await codec.write(source);
  if (said === undefined) return undefined;
  const defaults = codec.defaults(said);
  const told = codec.takes.filter(
    (name) => said[name] !== undefined && said[name] !== defaults[name],
  );
  // English is what there is without a word; but a question is put to chameleon in the chart's language.
  const isSaid = language !== 'en' || said.question !== undefined;
  return Object.fromEntries([
    ['chart', chart],
    ...told.map((name) => [name, said[name]]),
    ...(isSaid ? [['language', language]] : []),
  ]) as Written;
}
