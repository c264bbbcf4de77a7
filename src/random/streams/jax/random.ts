import { SamplescopeError, say } from '../../../error.js';
import { bigintOf, type IntegerSeed } from '../../integerSeed.js';
import { countOf } from '../count.js';
import { bitsOf, foldWords, type JaxBits, splitWords } from './bits.js';
import {
  categoricals,
  jaxChoices,
  choicesOnce,
  jaxExponentials,
  jaxGumbels,
  jaxIntegers,
  jaxNormals,
  jaxPermutation,
  jaxUniforms,
  uniforms64,
} from './draws.js';
import type { JaxKey, JaxLayout } from './layout.js';

/**
 * JAX's functions of random numbers. All are pure: they take a key, and the same key gives the same numbers.
 */
export interface JaxRandom {
  /** `split(key, count)`, default 2. */
  split(key: JaxKey, count?: number): JaxKey[];
  /** `fold_in(key, data)`: another key for every 32-bit integer. */
  foldIn(key: JaxKey, data: number): JaxKey;
  /** `bits(key, (count,), uint32)`, or of 8, 16 or 64 bits. */
  bits<W extends keyof JaxBits = 32>(key: JaxKey, count: number, width?: W): JaxBits[W];
  /** `uniform(key, (count,), minval, maxval)` in float32: numbers in [0, 1), or in [minval, maxval). */
  uniform(key: JaxKey, count: number, minval?: number, maxval?: number): Float32Array;
  /** `uniform(key, (count,), float64)`, with `jax_enable_x64`. */
  uniform64(key: JaxKey, count: number): Float64Array;
  /** `normal(key, (count,))` in float32. */
  normal(key: JaxKey, count: number): Float32Array;
  /** `gumbel(key, (count,))` in float32. */
  gumbel(key: JaxKey, count: number): Float32Array;
  /** `exponential(key, (count,))` in float32. */
  exponential(key: JaxKey, count: number): Float32Array;
  /** `randint(key, (count,), minval, maxval)` in int32: integers from minval to maxval − 1. */
  randint(key: JaxKey, count: number, minval: number, maxval: number): number[];
  /** `bernoulli(key, p, (count,))`. */
  bernoulli(key: JaxKey, p: number, count: number): boolean[];
  /** `categorical(key, logits, shape=(count,))`: indices. */
  categorical(key: JaxKey, logits: ArrayLike<number>, count: number): number[];
  /** `choice(key, size, (count,), replace)`: indices, all equally likely. */
  choice(key: JaxKey, size: number, count: number, replace?: boolean): number[];
  /** `choice(key, len(p), (count,), replace, p)`: indices with probabilities p. */
  choiceWeighted(key: JaxKey, p: ArrayLike<number>, count: number, replace?: boolean): number[];
  /** `permutation(key, count)`: 0 … count − 1, shuffled. */
  permutation(key: JaxKey, count: number): number[];
}

/**
 * `jax.random.key(seed)`, or `PRNGKey(seed)`: the seed as two words. Without `jax_enable_x64`, JAX's default,
 * integers have 32 bits, so the upper word is 0 and seeds 2³² apart coincide.
 *
 * @param seed An integer in [−2⁶³, 2⁶³).
 * @param x64 Whether `jax_enable_x64` is set. Default: false.
 * @throws SamplescopeError `out-of-range` where JAX raises an OverflowError
 * @example
 * jaxKey(42) // → [0, 42]
 * jaxKey(-1) // → [0, 4294967295]
 */
export function jaxKey(seed: IntegerSeed, x64 = false): JaxKey {
  const value = bigintOf(seed, -(1n << 63n), (1n << 63n) - 1n);
  const low = Number(BigInt.asUintN(32, value));
  return x64 ? [Number(BigInt.asUintN(32, value >> 32n)), low] : [0, low];
}

/**
 * JAX's functions of random numbers, in one of its two layouts, by threefry2x32.
 *
 * Integers, words and uniform numbers are exact. Normal, Gumbel and exponential numbers go through XLA's
 * float32 logarithm, which we round correctly and XLA does not always: expect differences of up to
 * 2 · 10⁻⁶ of their size, and 10⁻⁶ near 0. The vectors rest on a re-creation that reproduces all known
 * answers of JAX's own tests; JAX itself was not run.
 *
 * @param layout Default: `partitionable`, JAX's default since 0.5.
 * @see jax/_src/prng.py and jax/_src/random.py of JAX
 * @example
 * const random = jaxRandom();
 * random.uniform(jaxKey(42), 1)[0] // → 0.48870956897735596
 * random.split(jaxKey(0))[0] // → [1797259609, 2579123966]
 * jaxRandom('original').split(jaxKey(0))[0] // → [4146024105, 967050713]
 */
export function jaxRandom(layout: JaxLayout = 'partitionable'): JaxRandom {
  return {
    split: (key, count = 2) => splitWords(key, layout, countOf(count)),
    foldIn: (key, data) => foldWords(key, Number(bigintOf(data, 0n, 0xffffffffn))),
    bits: (key, count, width) =>
      bitsOf(key, layout, countOf(count), width ?? (32 as typeof width & 32)),
    uniform: (key, count, minval, maxval) =>
      jaxUniforms(key, layout, countOf(count), minval, maxval),
    uniform64: (key, count) => uniforms64(key, layout, countOf(count)),
    normal: (key, count) => jaxNormals(key, layout, countOf(count)),
    gumbel: (key, count) => jaxGumbels(key, layout, countOf(count)),
    exponential: (key, count) => jaxExponentials(key, layout, countOf(count)),
    randint(key, count, minval, maxval) {
      checkRange(minval, maxval);
      return jaxIntegers(key, layout, minval, maxval, countOf(count));
    },
    bernoulli(key, p, count) {
      if (!(p >= 0 && p <= 1)) {
        throw new SamplescopeError('out-of-range', say`p must be in [0, 1], got ${p}`);
      }
      return Array.from(jaxUniforms(key, layout, countOf(count)), (u) => u < Math.fround(p));
    },
    categorical(key, logits, count) {
      checkNotEmpty('logits', logits);
      return categoricals(key, layout, logits, countOf(count));
    },
    choice(key, size, count, replace = true) {
      checkRange(0, size);
      if (replace) return jaxIntegers(key, layout, 0, size, countOf(count));
      checkEnough(size, count);
      return jaxPermutation(key, layout, size).slice(0, count);
    },
    choiceWeighted(key, p, count, replace = true) {
      checkNotEmpty('p', p);
      if (replace) return jaxChoices(key, layout, p, countOf(count));
      checkEnough(p.length, count);
      return choicesOnce(key, layout, p, count);
    },
    permutation: (key, count) => jaxPermutation(key, layout, countOf(count)),
  };
}

function checkRange(minval: number, maxval: number): void {
  const int32 = (x: number) => x === (x | 0);
  if (int32(minval) && int32(maxval) && minval < maxval) return;
  throw new SamplescopeError(
    'out-of-range',
    say`minval must be below maxval, both whole numbers of 32 bits, got ${minval} and ${maxval}`,
  );
}

function checkNotEmpty(name: string, list: ArrayLike<number>): void {
  if (list.length > 0) return;
  throw new SamplescopeError('empty', say`${name} must be a list of at least one number, got none`);
}

function checkEnough(size: number, count: number): void {
  if (countOf(count) <= size) return;
  throw new SamplescopeError(
    'out-of-range',
    say`count must be at most the ${size} to choose from, got ${count}. Draw fewer, or with
      replacement.`,
  );
}
