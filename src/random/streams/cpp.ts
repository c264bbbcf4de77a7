import { lookUp, SamplescopeError, say } from '../../error.js';
import { log } from '../../numerics/log.js';
import { mt19937, restoreMt19937, type Mt19937 } from '../engines/mt19937.js';
import { bigintOf, parseInteger, type IntegerSeed } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { libcxx } from './cpp/libcxx.js';
import type { CppLibrary } from './cpp/library.js';
import { libstdcxx } from './cpp/libstdcxx.js';
import { normalDistribution } from './cpp/normalDistribution.js';
import { checkReals, normalizedWeights, wholeSpan } from './cpp/parameters.js';
import { countOf } from './count.js';

/** C++'s stream, with the distributions of `<random>`. */
export interface CppStream extends Stream {
  /** `generator()`: 32-bit words, one each. */
  words(count: number): Uint32Array;
  /** `generate_canonical<double, 53>(generator)`, or for `float` with 24 bits: numbers in [0, 1). */
  generateCanonical<T extends CppReal = 'double'>(count: number, type?: T): CppReals<T>;
  /** `uniform_real_distribution(a, b)`: numbers in [a, b). */
  uniformReal<T extends CppReal = 'double'>(
    a: number,
    b: number,
    count: number,
    type?: T,
  ): CppReals<T>;
  /** `uniform_int_distribution<long>(a, b)`: integers from a to b, both ends included. */
  uniformInt(a: number, b: number, count: number): number[];
  /** `bernoulli_distribution(p)`. */
  bernoulli(p: number, count: number): boolean[];
  /** `exponential_distribution(lambda)`: −ln(1 − u) / lambda. */
  exponential(lambda: number, count: number): Float64Array;
  /**
   * `normal_distribution(mean, std)`: by the polar method, which makes two numbers at a time. The second is
   * kept in the distribution, not in the generator, so each call here starts without one.
   */
  normal(mean: number, std: number, count: number): Float64Array;
  /** `discrete_distribution(weights)`: indices, with probabilities proportional to the weights. */
  discrete(weights: ArrayLike<number>, count: number): number[];
  /** `discrete_distribution(weights).probabilities()`. Consumes nothing. */
  discreteProbabilities(weights: ArrayLike<number>): Float64Array;
  /** `shuffle(begin, end, generator)`: in place. */
  shuffle<T>(values: T[]): void;
  clone(): CppStream;
}

/** Which floating-point type a draw makes. */
export type CppReal = 'float' | 'double';

/** The array that holds such numbers. */
export type CppReals<T extends CppReal> = T extends 'float' ? Float32Array : Float64Array;

/**
 * The streams of C++. The standard fixes the generator to the bit and leaves the distributions open: so
 * `cpp`, with GCC's libstdc++ as on Linux, and `cpp-libc++`, with Clang's libc++ as on macOS, agree on real
 * numbers and differ on integers, normal numbers and shuffles.
 */
export const cppLibraries = { cpp: libstdcxx, 'cpp-libc++': libcxx } as const satisfies Record<
  string,
  CppLibrary
>;

/** The name of one of C++'s streams. */
export type CppName = keyof typeof cppLibraries;

/**
 * C++'s stream: `std::mt19937 generator(seed)` and the distributions of `<random>`; what llama.cpp's sampler
 * draws from. `uniform()` is `generate_canonical<double, 53>`: two words, the lower one first.
 *
 * A position counts 32-bit words.
 *
 * @param seed An integer in [0, 2³² − 1]. The constructor takes 32 bits; a compiler would cut a wider
 *   number off, mostly without a word.
 * @param name Which standard library. Default: `cpp`, GCC's.
 * @throws SamplescopeError `out-of-range` or `unknown-name`
 * @see libstdc++ of GCC 12 to 16, `bits/random.tcc`; libc++ of Clang 19, `__random/`
 * @example
 * cpp(42).uniform() // → 0.796542984287846
 */
export function cpp(seed: IntegerSeed, name: CppName = 'cpp'): CppStream {
  const word = Number(bigintOf(seed, 0n, 0xffffffffn));
  return streamOf(name, String(seed), mt19937(word));
}

/**
 * The same from a seed in decimal digits.
 *
 * @throws SamplescopeError `malformed` for anything else
 * @example
 * openCpp('cpp', '42').uniform() // → 0.796542984287846
 */
export function openCpp(name: CppName, seed: string): CppStream {
  return cpp(parseInteger(seed), name);
}

/**
 * One of C++'s streams at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const stream = cpp(42);
 * restoreCpp('cpp', stream.state()).uniform() === stream.uniform() // → true
 */
export function restoreCpp(name: CppName, state: StreamState): CppStream {
  return streamOf(name, state.seed, restoreMt19937(state.engine, state.position));
}

function streamOf(name: CppName, seed: string, engine: Mt19937): CppStream {
  const library: CppLibrary = lookUp(say`C++ stream`, cppLibraries, name);
  const uniform = () => library.canonical(engine);
  const single = () => library.canonical32(engine);
  const times = <T>(count: number, draw: () => T) => Array.from({ length: countOf(count) }, draw);
  const doubles = (count: number, draw: () => number) => Float64Array.from(times(count, draw));
  return positioned<CppStream>(() => engine.position, {
    name,
    seed,
    uniform,
    words: (count) => Uint32Array.from(times(count, () => engine.next())),
    generateCanonical: (count, type) => reals(count, type, uniform, single),
    uniformReal(a, b, count, type) {
      checkReals(a, b);
      const low = Math.fround(a);
      const width = Math.fround(Math.fround(b) - low);
      return reals(
        count,
        type,
        () => uniform() * (b - a) + a,
        () => Math.fround(single() * width) + low,
      );
    },
    uniformInt(a, b, count) {
      const span = wholeSpan(a, b);
      return times(count, () => a + library.interval(engine, span));
    },
    bernoulli(p, count) {
      if (!(p >= 0 && p <= 1)) {
        throw new SamplescopeError('out-of-range', say`p must be in [0, 1], got ${p}`);
      }
      return times(count, () => uniform() < p);
    },
    exponential(lambda, count) {
      if (!(lambda > 0 && lambda < Infinity)) {
        throw new SamplescopeError('out-of-range', say`lambda must be above 0, got ${lambda}`);
      }
      return doubles(count, () => -log(1 - uniform()) / lambda);
    },
    normal(mean, std, count) {
      if (!Number.isFinite(mean) || !(std > 0 && std < Infinity)) {
        throw new SamplescopeError(
          'out-of-range',
          say`mean must be a number and std one above 0, got ${mean} and ${std}`,
        );
      }
      const draw = normalDistribution(library, uniform);
      return doubles(count, () => draw() * std + mean);
    },
    discrete(weights, count) {
      const probabilities = normalizedWeights(weights);
      if (probabilities.length > 1) return times(count, library.discrete(probabilities, uniform));
      return times(count, () => {
        if (library.drawsForOne) uniform();
        return 0;
      });
    },
    discreteProbabilities(weights) {
      const probabilities = normalizedWeights(weights);
      return probabilities.length > 1 ? library.probabilities(probabilities) : Float64Array.of(1);
    },
    shuffle: (values) => library.shuffle(engine, values),
    clone: () => streamOf(name, seed, engine.clone()),
    state: () => ({ name, seed, position: engine.position, engine: engine.state() }),
  });
}

function reals<T extends CppReal>(
  count: number,
  type: T | undefined,
  double: () => number,
  single: () => number,
): CppReals<T> {
  const length = countOf(count);
  const numbers = lookUp('type', { float: true, double: false }, type ?? 'double')
    ? Float32Array.from({ length }, single)
    : Float64Array.from({ length }, double);
  return numbers as CppReals<T>;
}

/** The streams of C++. */
export const cppFamily: StreamFamily<CppName> = {
  names: namesOf(cppLibraries),
  open: openCpp,
  restore: restoreCpp,
};
