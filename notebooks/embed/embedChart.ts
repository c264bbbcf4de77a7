import { lookUp, SamplescopeError, say } from '../../src/error.js';
import type { ChartOptions } from '../../src/charts/index.js';
import type { AttributeName, Given } from '../tags/attributes.js';
import { embeddedCharts } from './charts.js';
import type { ControlName, Drawing, EmbeddedChart } from './embeddedChart.js';
import { quoted, readWords } from './read.js';
import type { Work } from './work.js';

/** What every chart takes. */
const ofAll: readonly AttributeName[] = ['chart', 'controls', 'language', 'scheme'];

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
  const chart = chartNamed(given);
  checkTaken(chart, given);
  checkScheme(given);
  const controls = controlsOf(chart, given);
  return { ...(await chart.draw(given, options, work)), controls };
}

/** An attribute that changes nothing is a mistake that nobody would see. */
function checkTaken({ of, takes }: EmbeddedChart, given: Given): void {
  const allowed = [...ofAll, ...of, ...takes];
  for (const name of Object.keys(given) as AttributeName[]) {
    if (given[name] === undefined || allowed.includes(name)) continue;
    throw new SamplescopeError(
      'malformed',
      say`${name} must not stand at the chart ${given.chart}: it would change nothing. This chart
        takes ${[...of, ...takes].join(', ')}.`,
    );
  }
}

function chartNamed(given: Given): EmbeddedChart {
  if (given.chart !== undefined) {
    return lookUp<EmbeddedChart>('chart', embeddedCharts, given.chart);
  }
  throw new SamplescopeError(
    'empty',
    say`chart must be one of ${Object.keys(embeddedCharts)}, got none. Write chart="sweep".`,
  );
}

function controlsOf(chart: EmbeddedChart, given: Given): readonly ControlValue[] {
  const fallbacks = chart.controls(given);
  const possible = Object.keys(fallbacks) as ControlName[];
  const asked = readWords(given, 'controls');
  if (asked === undefined) return [];
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
