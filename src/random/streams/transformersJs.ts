import { SamplescopeError, say, shown } from '../../error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { mt19937FromArray, restoreMt19937, type Mt19937 } from '../engines/mt19937.js';
import type { Stream, StreamState } from '../stream.js';
import type { StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { countOf } from './count.js';
import { double53 } from './double53.js';
import { keptGauss } from './keptGauss.js';
import { shuffleByBits } from './python/integers.js';
import { boxMuller } from './python/normals.js';

/** A token that the sampler of transformers.js has drawn, and the natural logarithm of its probability. */
export interface Sampled {
  readonly token: number;
  readonly score: number;
}

/** The stream of transformers.js, with the draws of its `random`, and its sampler. */
export interface TransformersJsStream extends Stream {
  /** `random.random()`: a double in [0, 1), as Python's. */
  random(): number;
  /** `random.gauss(mu, sigma)`: as Python's. */
  gauss(mu?: number, sigma?: number): number;
  /** `random.shuffle(values)`: in place, as Python's. */
  shuffle<T>(values: T[]): void;
  /**
   * `random.choices(population, weights)`: one element. Not Python's search, but a walk: it takes weight
   * after weight from random() · sum until less than 0 is left.
   */
  choices<T>(population: readonly T[], weights: ArrayLike<number>): T;
  /**
   * The draw of `generate({ do_sample: true, top_k })`: sorts the logits, keeps the `topK` highest (0: all),
   * and walks down their softmax, in float32, as `choices` does.
   */
  sample(logits: ArrayLike<number>, topK?: number): Sampled;
  clone(): TransformersJsStream;
}

/**
 * The stream of transformers.js: what its `random.seed(seed)` fixes. It is Python's stream for the same
 * integer; only `choices` walks where Python searches. Its own rules for other numbers: all negative ones
 * are seed 0, and a fraction is cut off.
 *
 * A position counts 32-bit words; `random()` takes two.
 *
 * @param seed A number. NaN and the infinities are refused: the library would take NaN for 0, and never
 *   return from ∞.
 * @throws SamplescopeError `out-of-range`
 * @see transformers.js 4.3.1, `utils/random.js` and `generation/logits_sampler.js`
 * @example
 * transformersJs(42).uniform() // → 0.6394267984578837
 * transformersJs(-42).uniform() === transformersJs(0).uniform() // → true
 */
export function transformersJs(seed: number): TransformersJsStream {
  if (!Number.isFinite(seed)) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be a finite number, got ${String(seed)}. Write for example 42.`,
    );
  }
  const key: number[] = [];
  for (let rest = seed; rest > 0; rest = Math.floor(rest / 4294967296)) key.push(rest >>> 0);
  return streamOf(String(seed), mt19937FromArray(key.length === 0 ? [0] : key), null);
}

/**
 * The same from a seed in words: a number as JavaScript writes it.
 *
 * @throws SamplescopeError `malformed` for anything else
 * @example
 * openTransformersJs('42').uniform() // → 0.6394267984578837
 */
export function openTransformersJs(seed: string): TransformersJsStream {
  if (seed.trim() === '' || Number.isNaN(Number(seed))) {
    throw new SamplescopeError(
      'malformed',
      say`seed must be a number, got ${shown(seed)}. transformers.js takes no words; write for
        example "42".`,
    );
  }
  return transformersJs(Number(seed));
}

/**
 * The stream of transformers.js at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const stream = transformersJs(42);
 * restoreTransformersJs(stream.state()).uniform() === stream.uniform() // → true
 */
export function restoreTransformersJs(state: StreamState): TransformersJsStream {
  return streamOf(state.seed, restoreMt19937(state.engine, state.position), keptGauss(state));
}

function streamOf(seed: string, engine: Mt19937, kept: number | null): TransformersJsStream {
  const random = () => double53(engine);
  return positioned<TransformersJsStream>(() => engine.position, {
    name: 'transformers.js',
    seed,
    uniform: random,
    random,
    gauss(mu = 0, sigma = 1) {
      let number = kept;
      kept = null;
      if (number === null) [number, kept] = boxMuller(random);
      return mu + number * sigma;
    },
    shuffle: (values) => shuffleByBits(engine, values),
    choices(population, weights) {
      if (population.length === 0 || weights.length !== population.length) {
        throw new SamplescopeError(
          'out-of-range',
          say`weights must be one for each element of population, got ${weights.length} for
            ${population.length}`,
        );
      }
      return population[walk(weights, random())]!;
    },
    sample: (logits, topK = 0) => sample(logits, countOf(topK, 'topK'), random),
    clone: () => streamOf(seed, engine.clone(), kept),
    state: () => ({
      name: 'transformers.js',
      seed,
      position: engine.position,
      engine: { ...engine.state(), gauss: kept },
    }),
  });
}

/** The index at which uniform · sum is used up; the last one where rounding leaves some of it. */
function walk(weights: ArrayLike<number>, uniform: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  let left = uniform * sum;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

function checkLogits(logits: Float32Array): void {
  if (logits.some(Number.isNaN)) {
    throw new SamplescopeError('not-a-number', say`logits must be numbers, got NaN among them`);
  }
  if (!(logits.every((logit) => logit < Infinity) && logits.some((logit) => logit > -Infinity))) {
    throw new SamplescopeError(
      'out-of-range',
      say`logits must be below ∞ in float32, and at least one above −∞. With none left there is
        nothing to draw.`,
    );
  }
}

function sample(logits: ArrayLike<number>, topK: number, random: () => number): Sampled {
  if (logits.length === 0) {
    throw new SamplescopeError('empty', say`logits must have at least one entry, got none`);
  }
  const values = Float32Array.from(logits);
  checkLogits(values);
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
  const tokens = topK > 0 ? order.slice(0, topK) : order;
  const highest = values[tokens[0]!]!;
  const powers = Float32Array.from(tokens, (token) => exp(values[token]! - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const probabilities = powers.map((power) => power / sum);
  const index = walk(probabilities, random());
  return { token: tokens[index]!, score: log(probabilities[index]!) };
}

/** The stream of transformers.js. */
export const transformersJsFamily: StreamFamily<'transformers.js'> = {
  names: ['transformers.js'],
  open: (_, seed) => openTransformersJs(seed),
  restore: (_, state) => restoreTransformersJs(state),
};
