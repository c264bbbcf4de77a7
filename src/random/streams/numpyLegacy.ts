import { say } from '../../error.js';
import { log } from '../../numerics/log.js';
import { mt19937, mt19937FromArray, restoreMt19937, type Mt19937 } from '../engines/mt19937.js';
import { bigintOf, parseIntegerOrList, type IntegerSeed } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import type { StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { countOf, upTo } from './count.js';
import { double53 } from './double53.js';
import { keptGauss } from './keptGauss.js';
import { ofMt19937 } from './numpy/bitGenerators.js';
import { maskedInterval, shuffle, spanOf } from './numpy/bounded.js';
import { checkSize, chooseWeighted } from './numpy/choice.js';
import { dirichlet, gamma } from './numpy/gamma.js';
import { gumbel } from './numpy/gumbel.js';
import { multinomial } from './numpy/multinomial.js';
import { polarPair } from './polarPair.js';

/** numpy's old stream, with the draws of `numpy.random.RandomState` (and of `np.random.seed`, `np.random.rand`, …). */
export interface NumpyLegacyStream extends Stream {
  /** `random_sample(count)`, also called `rand(count)`: doubles in [0, 1), two words each. */
  randomSample(count: number): Float64Array;
  /**
   * `randn(count)`, also called `standard_normal`: by Marsaglia's polar method, which makes two numbers at
   * a time: the second comes first, and the first is kept for the next call.
   */
  randn(count: number): Float64Array;
  /** `standard_exponential(count)`: −ln(1 − u). */
  standardExponential(count: number): Float64Array;
  /** `gumbel(size=count)`: −ln(−ln(1 − u)), where u is drawn again if it is 0. */
  gumbel(count: number): Float64Array;
  /** `standard_gamma(shape)`: one number, for a shape from 0. */
  standardGamma(shape: number): number;
  /** `dirichlet(alpha)`: gamma numbers, divided by their sum. */
  dirichlet(alpha: readonly number[]): Float64Array;
  /**
   * `randint(low, high, count)`: integers from low to high − 1 by masked rejection. Wider ranges than
   * 2⁵³ are refused.
   */
  randint(low: number, high: number, count: number): number[];
  /** `choice(size, count, replace)`: indices in [0, size), all equally likely. */
  choice(size: number, count: number, replace?: boolean): number[];
  /** `choice(len(p), count, replace, p)`: indices with probabilities p. */
  choiceWeighted(p: ArrayLike<number>, count: number, replace?: boolean): number[];
  /** `multinomial(trials, p)`: how often each of the outcomes comes in that many trials. */
  multinomial(trials: number, p: readonly number[]): number[];
  /** `shuffle(values)`: in place. */
  shuffle<T>(values: T[]): void;
  /** `permutation(count)`: 0 … count − 1, shuffled. */
  permutation(count: number): number[];
  /** `bytes(count)`: words, each lowest byte first; what is left of the last is dropped. */
  bytes(count: number): Uint8Array;
  clone(): NumpyLegacyStream;
}

/**
 * numpy's old stream: what `np.random.seed(seed)` fixes, and `np.random.RandomState(seed)`. A Mersenne
 * Twister, seeded from one integer directly (as torch and C++ do) or from a list as Python does from any
 * integer: so `RandomState([42])` is Python's `random.seed(42)`, and `RandomState(42)` is not.
 *
 * A position counts 32-bit words; a double takes two.
 *
 * @param seed An integer in [0, 2³² − 1], as numpy demands, or a list of at least one of them.
 * @throws SamplescopeError `out-of-range` or `empty` where numpy raises ValueError
 * @see numpy's `numpy/random/mtrand.pyx`; its numbers are frozen by NEP 19
 * @example
 * numpyLegacy(42).uniform() // → 0.3745401188473625
 * numpyLegacy([42]).uniform() // → 0.6394267984578837
 */
export function numpyLegacy(seed: IntegerSeed | readonly IntegerSeed[]): NumpyLegacyStream {
  const word = (value: IntegerSeed) => Number(bigintOf(value, 0n, 0xffffffffn));
  if (typeof seed !== 'object') return streamOf(String(seed), mt19937(word(seed)), null);
  const engine = mt19937FromArray(seed.map(word));
  return streamOf(`[${seed.join(', ')}]`, engine, null);
}

/**
 * The same from a seed in words: "42", or "[1, 2]" for a list.
 *
 * @throws SamplescopeError `malformed` for anything else
 * @example
 * openNumpyLegacy('[42]').uniform() // → 0.6394267984578837
 */
export function openNumpyLegacy(seed: string): NumpyLegacyStream {
  return numpyLegacy(parseIntegerOrList(seed));
}

/**
 * numpy's old stream at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const stream = numpyLegacy(42);
 * restoreNumpyLegacy(stream.state()).uniform() === stream.uniform() // → true
 */
export function restoreNumpyLegacy(state: StreamState): NumpyLegacyStream {
  return streamOf(state.seed, restoreMt19937(state.engine, state.position), keptGauss(state));
}

function streamOf(seed: string, engine: Mt19937, kept: number | null): NumpyLegacyStream {
  const bits = ofMt19937(engine);
  const uniform = () => double53(engine);
  const interval = (max: number) => maskedInterval(bits, max);
  const gauss = () => {
    if (kept !== null) {
      const number = kept;
      kept = null;
      return number;
    }
    const [first, second] = polarPair(uniform, false);
    kept = first;
    return second;
  };
  const exponential = () => -log(1 - uniform());
  const fill = (count: number, draw: () => number) =>
    Float64Array.from({ length: countOf(count) }, draw);
  const permutation = (count: number, name?: string) => {
    const values = upTo(count, name);
    shuffle(values, interval);
    return values;
  };
  const randint = (low: number, high: number, count: number) => {
    const span = spanOf(low, high);
    return Array.from({ length: countOf(count) }, () => low + interval(span));
  };
  const standardGamma = (shape: number) => gamma(shape, { uniform, gauss, exponential });
  return positioned<NumpyLegacyStream>(() => engine.position, {
    name: 'numpy-legacy',
    seed,
    uniform,
    randomSample: (count) => fill(count, uniform),
    randn: (count) => fill(count, gauss),
    standardExponential: (count) => fill(count, exponential),
    exponentials: {
      type: 'float64',
      take: (wanted, out) => {
        for (let i = 0; i < wanted.length; i++) out[i] = uniform();
      },
      make: (u) => -log(1 - u),
      atLeast: (u) => u,
    },
    gumbel: (count) => fill(count, () => gumbel(uniform)),
    standardGamma,
    dirichlet: (alpha) => dirichlet(alpha, standardGamma),
    randint,
    choice(size, count, replace = true) {
      if (replace) return randint(0, size, count);
      checkSize(countOf(count), countOf(size, 'size'), say`indices`);
      return permutation(size, 'size').slice(0, count);
    },
    choiceWeighted: (p, count, replace = true) =>
      chooseWeighted(uniform, p, countOf(count), replace),
    multinomial: (trials, p) => multinomial(uniform, countOf(trials, 'trials'), p),
    shuffle: (values) => shuffle(values, interval),
    permutation: (count) => permutation(count),
    bytes: (count) => bytes(engine, countOf(count)),
    clone: () => streamOf(seed, engine.clone(), kept),
    state: () => ({
      name: 'numpy-legacy',
      seed,
      position: engine.position,
      engine: { ...engine.state(), gauss: kept },
    }),
  });
}

function bytes(engine: Mt19937, count: number): Uint8Array {
  const result = new Uint8Array(count);
  for (let i = 0; i < count; i += 4) {
    const word = engine.next();
    for (let j = 0; j < Math.min(4, count - i); j++) result[i + j] = word >>> (8 * j);
  }
  return result;
}

/** numpy's old stream. */
export const numpyLegacyFamily: StreamFamily<'numpy-legacy'> = {
  names: ['numpy-legacy'],
  open: (_, seed) => openNumpyLegacy(seed),
  restore: (_, state) => restoreNumpyLegacy(state),
};
