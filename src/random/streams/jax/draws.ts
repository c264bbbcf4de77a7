import { SamplescopeError, say } from '../../../error.js';
import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { bitsOf, splitWords } from './bits.js';
import { erfinv } from './erfinv.js';
import type { JaxKey, JaxLayout } from './layout.js';

const f = Math.fround;

/** The smallest normal float32, and the largest float32 below −1 … from inside. */
const TINY = 1.1754943508222875e-38;
const ABOVE_MINUS_ONE = -1 + 1 / 16777216;

/** `uniform`: the upper 23 bits of a word as a float32 in [1, 2), less 1, then moved to [minval, maxval). */
export function jaxUniforms(
  key: JaxKey,
  layout: JaxLayout,
  count: number,
  minval = 0,
  maxval = 1,
): Float32Array {
  const low = f(minval);
  const width = f(f(maxval) - low);
  if (!(Math.abs(low) < Infinity && Math.abs(width) < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`minval and maxval must be in the range of float32, and their difference too, got
        ${minval} and ${maxval}`,
    );
  }
  return Float32Array.from(bitsOf(key, layout, count, 32), (word) =>
    Math.max(low, f(((word >>> 9) / 8388608) * width) + low),
  );
}

/** `uniform` in float64, as with `jax_enable_x64`: the upper 52 bits of 64. */
export function uniforms64(key: JaxKey, layout: JaxLayout, count: number): Float64Array {
  const bits = bitsOf(key, layout, count, 64);
  return Float64Array.from({ length: count }, (_, i) => Number(bits[i]! >> 12n) / 4503599627370496);
}

/** `normal`: √2 · erfinv of a uniform number in (−1, 1). */
export function jaxNormals(key: JaxKey, layout: JaxLayout, count: number): Float32Array {
  const root = f(Math.sqrt(2));
  return jaxUniforms(key, layout, count, ABOVE_MINUS_ONE, 1).map((u) => root * erfinv(u));
}

/** `gumbel`: −ln(−ln u). */
export function jaxGumbels(key: JaxKey, layout: JaxLayout, count: number): Float32Array {
  return jaxUniforms(key, layout, count, TINY, 1).map((u) => -log(-f(log(u))));
}

/** `exponential`: −ln(1 − u). */
export function jaxExponentials(key: JaxKey, layout: JaxLayout, count: number): Float32Array {
  return jaxUniforms(key, layout, count).map((u) => -log1p(-u));
}

/**
 * `randint`: two words a number, of two keys split off, are put together modulo the range in 32 bits; what
 * overflows is lost, as in JAX.
 */
export function jaxIntegers(
  key: JaxKey,
  layout: JaxLayout,
  low: number,
  high: number,
  count: number,
): number[] {
  const span = (high - low) >>> 0;
  const root = 65536 % span;
  const factor = (Math.imul(root, root) >>> 0) % span;
  const [upperKey, lowerKey] = splitWords(key, layout, 2) as [JaxKey, JaxKey];
  const upper = bitsOf(upperKey, layout, count, 32);
  const lower = bitsOf(lowerKey, layout, count, 32);
  return Array.from(upper, (word, i) => {
    const sum = Math.imul(word % span, factor) + (lower[i]! % span);
    return low + ((sum >>> 0) % span);
  });
}

/** `categorical`: for each index one Gumbel number for every logit, and the largest sum of both. */
export function categoricals(
  key: JaxKey,
  layout: JaxLayout,
  logits: ArrayLike<number>,
  count: number,
): number[] {
  const size = logits.length;
  const gumbel = jaxGumbels(key, layout, count * size);
  return Array.from({ length: count }, (_, row) => {
    let best = 0;
    let largest = -Infinity;
    for (let i = 0; i < size; i++) {
      const sum = f(gumbel[row * size + i]! + f(logits[i]!));
      if (sum > largest) [best, largest] = [i, sum];
    }
    return best;
  });
}

/** `permutation` of 0 … count − 1: sorted by random words, in as many rounds as ties could need. */
export function jaxPermutation(key: JaxKey, layout: JaxLayout, count: number): number[] {
  let values = Array.from({ length: count }, (_, i) => i);
  const rounds = Math.ceil((3 * log(Math.max(1, count))) / log(4294967295));
  let rest = key;
  for (let round = 0; round < rounds; round++) {
    const [next, subkey] = splitWords(rest, layout, 2) as [JaxKey, JaxKey];
    const words = bitsOf(subkey, layout, count, 32);
    const order = Array.from(values, (_, i) => i).sort((a, b) => words[a]! - words[b]!);
    values = order.map((i) => values[i]!);
    rest = next;
  }
  return values;
}

/** `choice` with weights and replacement: the inverse of their running sum, from above. */
export function jaxChoices(
  key: JaxKey,
  layout: JaxLayout,
  p: ArrayLike<number>,
  count: number,
): number[] {
  const cumulative = Float32Array.from(p);
  for (let i = 1; i < cumulative.length; i++) cumulative[i]! += cumulative[i - 1]!;
  const total = cumulative[cumulative.length - 1]!;
  return Array.from(jaxUniforms(key, layout, count), (u) => {
    const level = f(total * f(1 - u));
    const index = cumulative.findIndex((sum) => sum >= level);
    return index < 0 ? cumulative.length - 1 : index;
  });
}

/** `choice` with weights and without replacement: the largest sums of ln p and a Gumbel number. */
export function choicesOnce(
  key: JaxKey,
  layout: JaxLayout,
  p: ArrayLike<number>,
  count: number,
): number[] {
  const sums = jaxGumbels(key, layout, p.length).map((g, i) => g + f(log(f(p[i]!))));
  const order = Array.from(sums, (_, i) => i);
  return order.sort((a, b) => sums[b]! - sums[a]!).slice(0, count);
}
