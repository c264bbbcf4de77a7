import { SamplescopeError } from '../../error.js';
import { cos, sin } from '../../numerics/trigonometry.js';
import { log } from '../../numerics/log.js';
import { mt19937FromArray, restoreMt19937, type Mt19937 } from '../engines/mt19937.js';
import type { Stream, StreamState } from '../stream.js';
import { countOf } from './count.js';
import { double53 } from './double53.js';
import { keptGauss } from './keptGauss.js';
import { firstAbove } from './searchSorted.js';
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

/** 4 e^(−1/2) / √2, for the ratio of uniform numbers. */
const NORMAL_MAGIC = 1.7155277699214135;
const TWO_PI = 6.283185307179586;

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
 */
export function openPython(seed: string): PythonStream {
  if (seed === '') {
    throw new SamplescopeError(
      'empty',
      'seed must have at least one character, got "". Python\'s empty string is written """ in quotes.',
    );
  }
  return python(parseSeed(seed));
}

/**
 * Python's stream at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
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
  return {
    name: 'python',
    seed,
    get position() {
      return engine.position;
    },
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
    getrandbits: (k) => getrandbits(engine, k),
    randrange,
    randint: (a, b) => randrange(a, b + 1),
    choice: (population) => population[below(notEmpty(population))]!,
    choices: (population, k, weights) => choices(population, countOf(k, 'k'), random, weights),
    sample: (population, k) => sample(population, countOf(k, 'k'), below),
    shuffle: (values) => shuffleByBits(engine, values),
    clone: () => streamOf(seed, engine.clone(), kept),
    state: () => ({
      name: 'python',
      seed,
      position: engine.position,
      engine: { ...engine.state(), gauss: kept },
    }),
  };
}

/** Two normal numbers from a random angle and radius: the cosine's and the sine's. */
export function boxMuller(random: () => number): [number, number] {
  const angle = random() * TWO_PI;
  const radius = Math.sqrt(-2 * log(1 - random()));
  return [cos(angle) * radius, sin(angle) * radius];
}

/**
 * A normal number from the ratio of two uniform ones.
 *
 * @see A. J. Kinderman and J. F. Monahan, "Computer generation of random variables using the ratio of
 *   uniform deviates", ACM TOMS 3 (1977)
 */
function ratioNormal(random: () => number): number {
  for (;;) {
    const u = random();
    const v = 1 - random();
    const z = (NORMAL_MAGIC * (u - 0.5)) / v;
    if ((z * z) / 4 <= -log(v)) return z;
  }
}

function getrandbits(engine: Mt19937, k: number): number {
  if (!Number.isInteger(k) || k < 0 || k > 53) {
    throw new SamplescopeError(
      'out-of-range',
      `k must be a whole number in [0, 53], got ${k}. Take more bits in several calls: the first are the lowest.`,
    );
  }
  if (k === 0) return 0;
  if (k <= 32) return engine.next() >>> (32 - k);
  const low = engine.next();
  return (engine.next() >>> (64 - k)) * 4294967296 + low;
}

/** An integer in [0, count) from as many bits as `count` has, again while they exceed it. */
export function belowByBits(engine: Mt19937, count: number): number {
  const bits =
    count < 4294967296 ? 32 - Math.clz32(count) : 64 - Math.clz32(Math.floor(count / 4294967296));
  for (;;) {
    const value = getrandbits(engine, bits);
    if (value < count) return value;
  }
}

/** Shuffles in place: from the last place down to the second, each swaps with one at or before it. */
export function shuffleByBits<T>(engine: Mt19937, values: T[]): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = belowByBits(engine, i + 1);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
}

function rangeSize(start: number, stop: number): number {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(stop)) {
    throw new SamplescopeError(
      'out-of-range',
      `start and stop must be whole numbers, got ${start} and ${stop}`,
    );
  }
  if (stop - start < 1 || !Number.isSafeInteger(stop - start)) {
    throw new SamplescopeError(
      'out-of-range',
      `stop must be above start by 1 to 2⁵³ − 1, got start ${start} and stop ${stop}`,
    );
  }
  return stop - start;
}

function nonZero(lambd: number): number {
  if (Number.isFinite(lambd) && lambd !== 0) return lambd;
  throw new SamplescopeError('out-of-range', `lambd must be a number other than 0, got ${lambd}`);
}

function notEmpty(population: readonly unknown[]): number {
  if (population.length > 0) return population.length;
  throw new SamplescopeError('empty', 'population must have at least one element, got none');
}

function choices<T>(
  population: readonly T[],
  k: number,
  random: () => number,
  weights: readonly number[] | undefined,
): T[] {
  const size = notEmpty(population);
  if (weights === undefined) {
    return Array.from({ length: k }, () => population[Math.floor(random() * size)]!);
  }
  if (weights.length !== size) {
    throw new SamplescopeError(
      'out-of-range',
      `weights must be one for each of the ${size} elements of population, got ${weights.length}`,
    );
  }
  let sum = 0;
  const cumulative = weights.map((weight) => (sum += weight));
  if (!(sum > 0 && sum < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      `weights must have a sum above 0 and below ∞, got ${sum}`,
    );
  }
  // Rounding can give the sum itself; the last element takes that.
  const find = () => Math.min(firstAbove(cumulative, random() * sum), size - 1);
  return Array.from({ length: k }, () => population[find()]!);
}

/**
 * Elements without replacement. Small populations are copied, and each element taken is replaced by the
 * last; for large ones a set of the indices taken is cheaper, and an index that is in it is drawn again.
 */
function sample<T>(population: readonly T[], k: number, below: (count: number) => number): T[] {
  const size = population.length;
  if (k > size) {
    throw new SamplescopeError(
      'out-of-range',
      `k must be at most the population's ${size} elements, got ${k}. Draw fewer, or use choices.`,
    );
  }
  // Python's estimate of what a set of k takes in memory: 21, and a power of 4 from 3k on.
  let sizeOfSet = 1;
  while (sizeOfSet < 3 * k) sizeOfSet *= 4;
  if (size <= 21 + (k > 5 ? sizeOfSet : 0)) {
    const pool = [...population];
    return Array.from({ length: k }, (_, i) => {
      const j = below(size - i);
      const taken = pool[j]!;
      pool[j] = pool[size - i - 1]!;
      return taken;
    });
  }
  const taken = new Set<number>();
  while (taken.size < k) taken.add(below(size));
  return [...taken].map((index) => population[index]!);
}
