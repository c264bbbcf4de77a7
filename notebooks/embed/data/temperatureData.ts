import { SamplescopeError, say } from '../../../src/error.js';
import type { Asked } from '../../../src/figures/asked.js';
import type { DrawSource } from '../../../src/figures/draw/drawFigure.js';
import type { FrequenciesSource } from '../../../src/figures/frequencies/frequenciesFigure.js';
import type { ProbabilitiesSource } from '../../../src/figures/probabilities/probabilitiesFigure.js';
import type { SweepSource } from '../../../src/figures/sweep/sweepFigure.js';
import type { Given } from '../../tags/attributes.js';
import { streamNamed } from '../../../src/random/index.js';
import { quoted, readNumber, readWords } from '../read.js';

/** The temperature that an author gives, or 1. */
export const readTemperature = (given: Given): number =>
  readNumber(given, 'temperature', { fallback: 1, low: 0, high: Infinity });

/** How many draws an author asks for. */
export const readDraws = (given: Given, fallback: number, high: number, low = 1): number =>
  readNumber(given, 'draws', { fallback, low, high, whole: true });

/** A recipe at the author's temperature. */
export const ownTemperature = (asked: Asked, given: Given): Asked => ({
  ...asked,
  processors: [{ temperature: readTemperature(given) }],
});

/** A distribution before and after temperature. */
export const probabilitiesSource = (asked: Asked, given: Given): ProbabilitiesSource => ({
  chart: 'probabilities',
  recipe: ownTemperature(asked, given),
  temperature: readTemperature(given),
});

/** A distribution over temperature; the one at the author's temperature is marked. */
export const sweepSource = (recipe: Asked, given: Given): SweepSource => ({
  chart: 'sweep',
  recipe,
  temperature: readTemperature(given),
  ends: readEnds(given),
});

function readEnds(given: Given): readonly [number, number] {
  const words = readWords(given, 'temperatures');
  if (words === undefined) return [0.05, 5];
  const [low, high] = words.map(Number);
  if (words.length === 2 && low! > 0 && high! > low! && high! < Infinity) return [low!, high!];
  throw new SamplescopeError(
    'out-of-range',
    say`temperatures must be two numbers in (0, ∞), the lower one first, such as 0.05 5, got
      ${quoted(given.temperatures!)}`,
  );
}

/** Draws from a distribution, and where each landed. */
export const drawSource = (asked: Asked, given: Given): DrawSource => ({
  chart: 'draw',
  recipe: atRandom(asked, given),
  count: readDraws(given, 1, 1000, 0),
});

/** How often each token came, and how often it could be expected. */
export const frequenciesSource = (asked: Asked, given: Given): FrequenciesSource => ({
  chart: 'frequencies',
  recipe: atRandom(asked, given),
  count: readDraws(given, 1000, 100_000),
});

function atRandom(asked: Asked, given: Given): Asked {
  const { seed = '42', stream = 'seedrandom' } = given;
  return { ...ownTemperature(asked, given), seed, stream: streamNamed(stream) };
}
