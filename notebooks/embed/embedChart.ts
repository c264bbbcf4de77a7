import { checkName, SamplescopeError, say } from '../../src/error.js';
import type { ChartOptions, Table } from '../../src/charts/index.js';
import { colorsOf } from '../../src/figures/asked.js';
import { loadFigure, loadTag, tagged, type TaggedName } from '../../src/figures/figures.js';
import type { AttributeName, Given } from '../../src/figures/tag/attributes.js';
import type { Codec } from '../../src/figures/tag/codec.js';
import { quoted, readWords } from '../../src/figures/tag/readAttribute.js';
import { controlNames, type ControlName } from './controls.js';
import type { Work } from './work.js';

/** What every chart takes. */
const ofAll: readonly AttributeName[] = ['chart', 'controls', 'language', 'scheme'];

/** A drawing and its data as a table. */
export interface Drawing {
  readonly chart: SVGSVGElement;
  readonly table: () => Table;
}

/** A drawing, and what its reader is given to move. */
interface Embedded extends Drawing {
  readonly controls: readonly ControlValue[];
}

/** What a reader is given to move, and its value now. */
export interface ControlValue {
  readonly name: ControlName;
  readonly value: string;
}

/**
 * The chart that attributes ask for: the one place where both the element and the page for frames get it.
 *
 * @param work Stops what takes a while, and hears how far it is.
 * @throws SamplescopeError (as a rejection) with advice for the author, for attributes that make no chart
 */
export async function embedChart(
  given: Given,
  options: ChartOptions,
  work: Work,
): Promise<Embedded> {
  checkScheme(given);
  const name = nameOf(given);
  const [{ codec, coloredBy, handled }, { dataOf, chart, table }] = await Promise.all([
    loadTag<TaggedName>(name),
    loadFigure<TaggedName>(name),
  ]);
  checkTaken(codec, given);
  const controls = controlsOf(codec, given);
  const { language = 'en' } = options;
  const source = await codec.read(given, language);
  const colored = coloredBy?.(source);
  // What its reader may move beside the chart, they may move in it.
  const handles = controls.some(({ name }) => name === handled);
  const look = {
    ...options,
    handles,
    ...(colored && { tokenColors: await colorsOf(colored) }),
  };
  const data = await dataOf(source, { language, ...work });
  return { chart: chart(data, look), table: () => table(data, { language }), controls };
}

/** An attribute that changes nothing is a mistake that nobody would see. */
function checkTaken({ takes }: Pick<Codec<never>, 'takes'>, given: Given): void {
  const allowed = [...ofAll, ...takes];
  for (const name of Object.keys(given) as AttributeName[]) {
    if (given[name] === undefined || allowed.includes(name)) continue;
    throw new SamplescopeError(
      'malformed',
      say`${name} must not stand at the chart ${given.chart}: it would change nothing. This chart
        takes ${takes.join(', ')}.`,
    );
  }
}

function nameOf({ chart }: Given): TaggedName {
  if (chart !== undefined) return checkName('chart', tagged, chart);
  throw new SamplescopeError(
    'empty',
    say`chart must be one of ${tagged}, got none. Write chart="sweep".`,
  );
}

function controlsOf(codec: Pick<Codec<never>, 'defaults'>, given: Given): readonly ControlValue[] {
  const asked = readWords(given, 'controls');
  if (asked === undefined) return [];
  const fallbacks = codec.defaults(given);
  const possible = controlNames.filter((name) => fallbacks[name] !== undefined);
  for (const name of asked) {
    if (possible.some((other) => other === name)) continue;
    throw new SamplescopeError(
      'unknown-name',
      say`controls must be of ${possible.join(', ') || say`none, for this chart`}, got
        ${quoted(name)}`,
    );
  }
  return possible
    .filter((name) => asked.length === 0 || asked.includes(name))
    .map((name) => ({ name, value: given[name] ?? fallbacks[name]! }));
}

function checkScheme({ scheme }: Given): void {
  if (scheme === undefined || scheme === 'light' || scheme === 'dark') return;
  throw new SamplescopeError(
    'unknown-name',
    say`scheme must be light or dark, got ${quoted(scheme)}. Leave it out to follow the page.`,
  );
}
