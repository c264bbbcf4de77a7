import { SamplescopeError, say } from '../../error.js';
import { log } from '../../numerics/log.js';
import { mt19937FromArray, restoreMt19937, type Mt19937 } from '../engines/mt19937.js';
import type { Stream, StreamState } from '../stream.js';
import type { StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { countOf } from './count.js';
import { double53 } from './double53.js';
import { keptGauss } from './keptGauss.js';
import { belowByBits, bigBits, getrandbits, rangeSize, shuffleByBits } from './python/integers.js';
import { boxMuller, ratioNormal } from './python/normals.js';
import { choicesFrom, notEmpty, sampleFrom } from './python/selections.js';
import { keyOf, parseSeed, seedText, type PythonSeed } from './python/seed.js';

/** Python's stream, with the draws of its module `random`. */
export interface PythonStream extends Stream {
  /** `random()`: a double in [0, 1), from two words. */
  random(): number;
  /** `uniform(a, b)`: a + (b − a) · random(). Default: 0 and 1, which is `random()`. */
  uniform(a?: number, b?: number): number;
  /** `gauss(mu, sigma)`: by Box and Muller, which makes two numbers at a time; the sine's is kept. */
  gauss(mu?: number, sigma?: number): number;
  /** `normalvariate(mu, sigma)`: by Kinderman and Monahan's ratio of uniform numbers. */
  normalvariate(mu?: number, sigma?: number): number;
  /** `expovariate(lambd)`: −ln(1 − random()) / lambd. */
  expovariate(lambd?: number): number;
  /** `getrandbits(k)`: an integer of k bits, k from 0 to 53; the first word is the lowest. */
  getrandbits(k: number): number;
  /** The same as a bigint, of any number of bits up to a million. */
  getrandbits(k: number, type: 'bigint'): bigint;
  /** `randrange(stop)` or `randrange(start, stop)`: an integer from start to stop − 1. */
  randrange(start: number, stop?: number): number;
  /** `randint(a, b)`: an integer from a to b, both ends included. */
  randint(a: number, b: number): number;
  /** `choice(population)`: one of its elements. */
  choice<T>(population: readonly T[]): T;
  /** `choices(population, weights, k=k)`: k elements with replacement; equally likely without weights. */
  choices<T>(population: readonly T[], k: number, weights?: readonly number[]): T[];
  /** `sample(population, k)`: k elements without replacement, in random order. */
  sample<T>(population: readonly T[], k: number): T[];
  /** `shuffle(values)`: in place. */
  shuffle<T>(values: T[]): void;
  clone(): PythonStream;
}

/**
 * Python's stream: what `random.seed(seed)` fixes. A Mersenne Twister, seeded with a list of words made from
 * the seed, of whatever type it is: that is why its first number for 42 is not numpy's.
 *
 * A position counts 32-bit words; `random()` takes two.
 *
 * @throws SamplescopeError `out-of-range` for a number that is not finite, a whole number past 2⁵³ − 1 (write
 *   a bigint) and a string with half a surrogate pair
 * @see CPython's `Lib/random.py`; the numbers are those of Python 3.11 to 3.14
 * @example
 * python(42).uniform() // → 0.6394267984578837
 * python('42').uniform() // → 0.473659421919327
 */
export function python(seed: PythonSeed): PythonStream {
  return streamOf(seedText(seed), mt19937FromArray(keyOf(seed)), null);
}

/**
 * The same from a seed in words: `42` is an integer, `3.5` a float, `"42"` a string, `b"\x68"` bytes, and
 * anything else a string.
 *
 * @throws SamplescopeError `empty` for an empty text, else as `python`
 * @example
 * openPython('42').uniform() // → 0.6394267984578837
 * openPython('"42"').uniform() // → 0.473659421919327
 */
export function openPython(seed: string): PythonStream {
  if (seed === '') {
    throw new SamplescopeError(
      'empty',
      say`seed must have at least one character, got "". Python's empty string is written """ in
        quotes.`,
    );
  }
  return python(parseSeed(seed));
}

/**
 * Python's stream at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const stream = python(42);
 * restorePython(stream.state()).uniform() === stream.uniform() // → true
 */
export function restorePython(state: StreamState): PythonStream {
  return streamOf(state.seed, restoreMt19937(state.engine, state.position), keptGauss(state));
}

function streamOf(seed: string, engine: Mt19937, kept: number | null): PythonStream {
  const random = () => double53(engine);
  const below = (count: number) => belowByBits(engine, count);
  const randrange = (start: number, stop?: number) => {
    const [first, end] = stop === undefined ? [0, start] : [start, stop];
    return first + below(rangeSize(first, end));
  };
  function bits(k: number): number;
  function bits(k: number, type: 'bigint'): bigint;
  function bits(k: number, type?: 'bigint'): number | bigint {
    return type === 'bigint' ? bigBits(engine, k) : getrandbits(engine, k);
  }
  return positioned<PythonStream>(() => engine.position, {
    name: 'python',
    seed,
    random,
    uniform: (a = 0, b = 1) => a + (b - a) * random(),
    gauss(mu = 0, sigma = 1) {
      let number = kept;
      kept = null;
      if (number === null) [number, kept] = boxMuller(random);
      return mu + number * sigma;
    },
    normalvariate: (mu = 0, sigma = 1) => mu + ratioNormal(random) * sigma,
    expovariate: (lambd = 1) => -log(1 - random()) / nonZero(lambd),
    getrandbits: bits,
    randrange,
    randint: (a, b) => randrange(a, b + 1),
    choice: (population) => population[below(notEmpty(population))]!,
    choices: (population, k, weights) => choicesFrom(population, countOf(k, 'k'), random, weights),
    sample: (population, k) => sampleFrom(population, countOf(k, 'k'), below),
    shuffle: (values) => shuffleByBits(engine, values),
    clone: () => streamOf(seed, engine.clone(), kept),
    state: () => ({
      name: 'python',
      seed,
      position: engine.position,
      engine: { ...engine.state(), gauss: kept },
    }),
  });
}

function nonZero(lambd: number): number {
  if (Number.isFinite(lambd) && lambd !== 0) return lambd;
  throw new SamplescopeError(
    'out-of-range',
    say`lambd must be a number other than 0, got ${lambd}`,
  );
}

/** Python's stream. */
export const pythonFamily: StreamFamily<'python'> = {
  names: ['python'],
  open: (_, seed) => openPython(seed),
  restore: (_, state) => restorePython(state),
};
