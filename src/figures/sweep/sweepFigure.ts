import { sweepChart, sweepTable, type SweepData } from '../../charts/index.js';
import { entropy } from '../../distribution/entropy.js';
import type { Logits } from '../../distribution/logits.js';
import { softmax } from '../../distribution/softmax.js';
import { sweep, temperatureGrid, type Sweep } from '../../experiment/sweep.js';
import { distributionOf, type Asked } from '../asked.js';
import type { Figure } from '../figure.js';

/** The probabilities of a next token at many temperatures, one of them marked. */
export interface SweepSource {
  readonly chart: 'sweep';
  /** Its processors play no part. */
  readonly recipe: Asked;
  /** The one that is marked, if it lies between the ends of the axis. */
  readonly temperature: number;
  /** The ends of the axis. Default: those of `temperatureGrid`, 0.05 and 5. */
  readonly ends?: readonly [low: number, high: number];
  /** Further temperatures to work out. Default: none. */
  readonly also?: readonly number[];
}

/** Every probability, and the entropy, over temperature. */
export const sweepFigure: Figure<SweepSource, SweepData> = {
  dataOf: async ({ recipe, temperature, ends = [], also = [] }) => {
    const { tokens, logits } = await distributionOf(recipe);
    const grid = [...new Set([...temperatureGrid(...ends), ...also])].sort((a, b) => a - b);
    return { tokens, ...markTemperature(sweepOnce(logits, grid), logits, temperature) };
  },
  chart: sweepChart,
  table: sweepTable,
};

/** The sweep that was made last: a moving slider changes only which temperature is marked. */
let last: { readonly key: string; readonly swept: Sweep } | undefined;

function sweepOnce(logits: Float64Array, temperatures: readonly number[]): Sweep {
  const key = `${temperatures.join()} ${logits.join()}`;
  if (last?.key !== key) last = { key, swept: sweep(logits, temperatures) };
  return last.swept;
}

/** A sweep with one more temperature, so that a chart can mark it with its exact values. */
function markTemperature(
  swept: Sweep,
  logits: Logits,
  temperature: number,
): Sweep & { readonly temperature?: number } {
  const { temperatures, probabilities, entropies } = swept;
  if (!(temperature >= temperatures[0]! && temperature <= temperatures.at(-1)!)) return swept;
  if (temperatures.includes(temperature)) return { ...swept, temperature };
  const place = temperatures.findIndex((other) => other > temperature);
  const here = softmax(logits, temperature);
  return {
    temperature,
    temperatures: insert(temperatures, place, temperature),
    probabilities: insert(probabilities, place, here),
    entropies: insert(entropies, place, entropy(here)),
  };
}

const insert = <T>(list: readonly T[], place: number, item: T): readonly T[] => [
  ...list.slice(0, place),
  item,
  ...list.slice(place),
];
