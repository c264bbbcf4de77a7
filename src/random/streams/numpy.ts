import { lookUp, say } from '../../error.js';
import { log1p } from '../../numerics/log1p.js';
import { seedSequence, type SeedSequence } from '../engines/seedSequence.js';
import { parseIntegerOrList, type IntegerSeed } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { countOf, upTo } from './count.js';
import { bitGenerators, type BitGenerator, type BitGeneratorName } from './numpy/bitGenerators.js';
import { lemireInterval, maskedInterval, shuffle, spanOf } from './numpy/bounded.js';
import { chooseDistinct, chooseWeighted } from './numpy/choice.js';
import { gumbel } from './numpy/gumbel.js';
import { multinomial } from './numpy/multinomial.js';
import { positioned } from './positioned.js';
import {
  float32Of,
  zigguratExponential,
  zigguratExponential32,
  zigguratNormal,
  zigguratNormal32,
} from './numpy/ziggurat.js';

/** Half or full precision of the numbers that a draw makes; numpy's default is `float64`. */
export type FloatType = 'float32' | 'float64';

/** The array that holds such numbers. */
export type FloatArray<T extends FloatType> = T extends 'float32' ? Float32Array : Float64Array;

/** numpy's new stream, with the draws of `numpy.random.Generator`. */
export interface NumpyStream extends Stream {
  /** `random(count)`: numbers in [0, 1); float32 takes 24 bits of half a word. */
  random<T extends FloatType = 'float64'>(count: number, type?: T): FloatArray<T>;
  /** `standard_normal(count)`: by the ziggurat. */
  standardNormal<T extends FloatType = 'float64'>(count: number, type?: T): FloatArray<T>;
  /** `standard_exponential(count)`: by the ziggurat. */
  standardExponential<T extends FloatType = 'float64'>(count: number, type?: T): FloatArray<T>;
  /** `standard_exponential(count, method='inv')`: −ln(1 − u). */
  standardExponentialInverse<T extends FloatType = 'float64'>(
    count: number,
    type?: T,
  ): FloatArray<T>;
  /** `gumbel(size=count)`: −ln(−ln(1 − u)), where u is drawn again if it is 0. */
  gumbel(count: number): Float64Array;
  /**
   * `integers(low, high, count, endpoint=…)`: integers from low to high − 1, or to high with `endpoint`, by
   * Lemire's method. They are numpy's int64 (int32 and uint32 give the same numbers; types of 8 and 16 bits
   * share words between numbers, and are not here). Wider ranges than 2⁵³ are refused.
   */
  integers(low: number, high: number, count: number, endpoint?: boolean): number[];
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
  clone(): NumpyStream;
}

/** The names of numpy's new streams: `numpy` is its default, over PCG64. */
export const numpyBitGenerators = {
  numpy: 'PCG64',
  'numpy-pcg64dxsm': 'PCG64DXSM',
  'numpy-sfc64': 'SFC64',
  'numpy-philox': 'Philox',
  'numpy-mt19937': 'MT19937',
} as const satisfies Record<string, BitGeneratorName>;

/** The name of one of numpy's new streams. */
export type NumpyName = keyof typeof numpyBitGenerators;

/**
 * numpy's new stream: what `numpy.random.default_rng(seed)` fixes, or `Generator(SFC64(seed))` for another
 * bit generator. `uniform()` is one double, 53 of 64 bits.
 *
 * A position counts 64-bit words (for `numpy-mt19937`, 32-bit words). 32-bit draws, such as float32 numbers
 * and small integers, take the lower half of a word and keep the upper half for the next of them, also when
 * 64-bit draws come between.
 *
 * @param seed An integer from 0, of any size, or a list of them, or a child of a `seedSequence`.
 * @param name Which bit generator. Default: `numpy`, over PCG64.
 * @throws SamplescopeError `out-of-range` for negative seeds, as numpy's ValueError; `empty` for a list of
 *   none
 * @throws SamplescopeError `unknown-name`
 * @see numpy's `numpy/random/_generator.pyx`; the numbers are those of numpy 1.24 to 2.4
 * @example
 * numpy(42).uniform() // → 0.7739560485559633
 * numpy(42, 'numpy-sfc64').uniform() // → 0.5299360452325557
 */
export function numpy(
  seed: IntegerSeed | readonly IntegerSeed[] | SeedSequence,
  name: NumpyName = 'numpy',
): NumpyStream {
  const kind = bitGenerators[lookUp(say`numpy stream`, numpyBitGenerators, name)];
  if (typeof seed === 'object' && 'generateState' in seed) {
    return streamOf(name, seed.name, kind.seed(seed));
  }
  const sequence = seedSequence(seed);
  return streamOf(name, sequence.name, kind.seed(sequence));
}

/**
 * The same from a seed in words: "42", or "[1, 2]" for a list.
 *
 * @throws SamplescopeError `malformed` for anything else
 * @example
 * openNumpy('numpy', '42').uniform() // → 0.7739560485559633
 */
export function openNumpy(name: NumpyName, seed: string): NumpyStream {
  return numpy(parseIntegerOrList(seed), name);
}

/**
 * One of numpy's new streams at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 */
function restoreNumpy(name: NumpyName, state: StreamState): NumpyStream {
  const kind = bitGenerators[lookUp(say`numpy stream`, numpyBitGenerators, name)];
  return streamOf(name, state.seed, kind.restore(state.engine, state.position));
}

function streamOf(name: NumpyName, seed: string, bits: BitGenerator): NumpyStream {
  const uniform = () => bits.double();
  const masked = (max: number) => maskedInterval(bits, max);
  const permutation = (count: number) => {
    const values = upTo(count);
    shuffle(values, masked);
    return values;
  };
  const integers = (low: number, high: number, count: number, endpoint = false) => {
    const span = spanOf(low, high, endpoint);
    return Array.from({ length: countOf(count) }, () => low + lemireInterval(bits, span));
  };
  return positioned<NumpyStream>(() => bits.position, {
    name,
    seed,
    uniform,
    random: (count, type) => fill(count, type, uniform, () => float32Of(bits)),
    standardNormal: (count, type) =>
      fill(
        count,
        type,
        () => zigguratNormal(bits),
        () => zigguratNormal32(bits),
      ),
    standardExponential: (count, type) =>
      fill(
        count,
        type,
        () => zigguratExponential(bits),
        () => zigguratExponential32(bits),
      ),
    standardExponentialInverse: (count, type) =>
      fill(
        count,
        type,
        () => -log1p(-uniform()),
        () => -Math.fround(log1p(-float32Of(bits))),
      ),
    gumbel: (count) => fill(count, 'float64', () => gumbel(uniform)),
    integers,
    choice(size, count, replace = true) {
      if (replace) return integers(0, size, count);
      return chooseDistinct(countOf(size, 'size'), countOf(count), (max) =>
        lemireInterval(bits, max),
      );
    },
    choiceWeighted: (p, count, replace = true) =>
      chooseWeighted(uniform, p, countOf(count), replace),
    multinomial: (trials, p) => multinomial(uniform, countOf(trials, 'trials'), p),
    shuffle: (values) => shuffle(values, masked),
    permutation,
    clone: () => streamOf(name, seed, bits.clone()),
    state: () => ({ name, seed, position: bits.position, engine: bits.state() }),
  });
}

function fill<T extends FloatType = 'float64'>(
  count: number,
  type: T | undefined,
  double: () => number,
  single: () => number = double,
): FloatArray<T> {
  const length = countOf(count);
  const numbers =
    lookUp('type', floatTypes, type ?? 'float64') === 'float32'
      ? Float32Array.from({ length }, single)
      : Float64Array.from({ length }, double);
  return numbers as FloatArray<T>;
}

const floatTypes = { float32: 'float32', float64: 'float64' } as const;

/** numpy's new streams. */
export const numpyFamily: StreamFamily<NumpyName> = {
  names: namesOf(numpyBitGenerators),
  open: openNumpy,
  restore: restoreNumpy,
};
