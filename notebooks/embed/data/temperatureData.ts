import {
  binomialInterval,
  sweep,
  temperatureGrid,
  type Sweep,
} from '../../../src/experiment/index.js';
import { SamplescopeError } from '../../../src/error.js';
import type {
  DrawData,
  FrequenciesData,
  ProbabilitiesData,
  SweepData,
} from '../../../src/charts/index.js';
import { markTemperature } from '../../figure/markTemperature.js';
import { probabilitiesAt } from '../../logits/probabilitiesAt.js';
import type { Given } from '../../tags/attributes.js';
import type { Distribution } from './distribution.js';
import { drawnTokens } from './drawnTokens.js';
import { quoted, readNumber, readWords } from '../read.js';

/** The temperature that an author gives, or 1. */
export const readTemperature = (given: Given): number =>
  readNumber(given, 'temperature', { fallback: 1, low: 0, high: Infinity });

/** How many draws an author asks for. */
export const readDraws = (given: Given, fallback: number, high: number, low = 1): number =>
  readNumber(given, 'draws', { fallback, low, high, whole: true });

/** A distribution before and after temperature. */
export function probabilitiesData(
  { tokens, logits }: Distribution,
  given: Given,
): ProbabilitiesData {
  const temperature = readTemperature(given);
  const before = probabilitiesAt(logits, 1);
  return { tokens, before, after: probabilitiesAt(logits, temperature), temperature };
}

/** A distribution over temperature; the one at the author's temperature is marked. */
export function sweepData({ tokens, logits }: Distribution, given: Given): SweepData {
  const ends = readEnds(given);
  const swept = sweepOnce(logits, ends);
  return { tokens, ...markTemperature(swept, logits, readTemperature(given)) };
}

function readEnds(given: Given): readonly [number, number] {
  const words = readWords(given, 'temperatures');
  if (words === undefined) return [0.05, 5];
  const [low, high] = words.map(Number);
  if (words.length === 2 && low! > 0 && high! > low! && high! < Infinity) return [low!, high!];
  throw new SamplescopeError(
    'out-of-range',
    `temperatures must be two numbers in (0, ∞), the lower one first, such as 0.05 5, got ${quoted(given.temperatures!)}`,
  );
}

/** The sweep that was made last: a moving slider changes only which temperature is marked. */
let last: { readonly key: string; readonly swept: Sweep } | undefined;

function sweepOnce(logits: Float64Array, ends: readonly [number, number]): Sweep {
  const key = `${ends.join()} ${logits.join()}`;
  if (last?.key !== key) last = { key, swept: sweep(logits, temperatureGrid(...ends)) };
  return last.swept;
}

/** Draws from a distribution, and where each landed. */
export function drawData({ tokens, logits }: Distribution, given: Given): DrawData {
  const probabilities = probabilitiesAt(logits, readTemperature(given));
  const draws = drawnTokens(probabilities, given, readDraws(given, 1, 1000, 0));
  return { tokens, probabilities, draws };
}

/** How often each token came, and how often it could be expected. */
export function frequenciesData({ tokens, logits }: Distribution, given: Given): FrequenciesData {
  const probabilities = probabilitiesAt(logits, readTemperature(given));
  const n = readDraws(given, 1000, 100_000);
  const counts = new Array<number>(tokens.length).fill(0);
  for (const { token } of drawnTokens(probabilities, given, n)) counts[token]!++;
  const bands = Array.from(probabilities, (p) => binomialInterval(n, Math.min(1, p)));
  return {
    tokens,
    counts,
    probabilities,
    low: bands.map(({ low }) => low),
    high: bands.map(({ high }) => high),
  };
}
