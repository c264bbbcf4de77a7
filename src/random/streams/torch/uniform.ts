import { SamplescopeError } from '../../../error.js';
import { errorOfProduct, errorOfSum } from '../../../numerics/roundingError.js';
import type { TorchBuild } from './builds.js';
import { fill, rounderTo, type TorchArray, type TorchFloat } from './dtype.js';
import { type CpuGenerator, uniform24, uniform53 } from './generator.js';

const f = Math.fround;

/** How many bits of a word the half-precision types took up to 2.6: as many as they have. */
const OLD_BITS = { float16: 11, bfloat16: 8 } as const;

/**
 * `rand` and `uniform_(from, to)`: one word a number, two for float64. Up to 2.6 the half-precision types
 * took their own number of bits; since then they are drawn in float32 and rounded.
 *
 * @throws SamplescopeError `out-of-range` unless from is at most to, and both and their difference are finite in the type
 */
export function uniforms<T extends TorchFloat>(
  generator: CpuGenerator,
  build: TorchBuild,
  count: number,
  dtype: T,
  from: number,
  to: number,
): TorchArray<T> {
  const round = rounderTo(dtype);
  if (!(
    from <= to &&
    Math.abs(round(from)) < Infinity &&
    round(round(to) - round(from)) < Infinity
  )) {
    throw new SamplescopeError(
      'out-of-range',
      `from and to must be in the range of ${dtype}, their difference too, and from at most to, got ${from} and ${to}. Swap them, or bring them nearer together.`,
    );
  }
  const draw = unitOf(generator, build, dtype);
  const scale = scalerOf(build, dtype, from, to);
  if (build.version !== '2.14') return fill(count, dtype, () => scale(draw()));
  // Rounding can reach the upper end, which is excluded: torch then takes the lower.
  const end = round(to);
  return fill(count, dtype, () => {
    const number = round(scale(draw()));
    return number === end ? from : number;
  });
}

/**
 * x · (to − from) + from in the arithmetic of the type: with AVX2 as one fused operation, which rounds once.
 */
export function scalerOf(
  { capability }: TorchBuild,
  dtype: TorchFloat,
  from: number,
  to: number,
): (x: number) => number {
  const fused = capability === 'avx2';
  if (dtype === 'float64') {
    const width = to - from;
    if (!fused || width > 1e290) return (x) => x * width + from;
    return (x) => {
      const product = x * width;
      return product + from + (errorOfSum(product, from) + errorOfProduct(x, width));
    };
  }
  const low = f(from);
  const width = f(f(to) - low);
  // In doubles the product of two float32s is exact.
  return fused ? (x) => f(x * width + low) : (x) => f(f(x * width) + low);
}

function unitOf(generator: CpuGenerator, { version }: TorchBuild, dtype: TorchFloat): () => number {
  if (dtype === 'float64') return () => uniform53(generator);
  if (dtype === 'float32' || version === '2.14') return () => uniform24(generator);
  const units = 1 << OLD_BITS[dtype];
  return () => (generator.engine.next() & (units - 1)) / units;
}
