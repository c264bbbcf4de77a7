import { SamplescopeError, say } from '../../../error.js';
import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { cos, sin } from '../../../numerics/trigonometry.js';
import type { TorchBuild } from './builds.js';
import { fill, type TorchArray } from './dtype.js';
import { type CpuGenerator, uniform24, uniform53 } from './generator.js';
import { cosOfVector, logOfVector, sinOfVector } from './vectorized.js';

const TWO_PI = 6.283185307179586;
const f = Math.fround;

/**
 * The next normal number of the path for fewer than 16: Box–Muller in doubles, whatever the type. It makes
 * two numbers of four words, and leaves the second in the generator for the next call.
 */
export function nextNormal(generator: CpuGenerator): number {
  const kept = generator.nextNormal;
  if (kept !== null) {
    generator.nextNormal = null;
    return kept;
  }
  const angle = TWO_PI * uniform53(generator);
  const radius = Math.sqrt(-2 * log1p(-uniform53(generator)));
  generator.nextNormal = radius * sin(angle);
  return radius * cos(angle);
}

/**
 * `randn` and `normal_(mean, std)`. From 16 numbers on, all are filled with uniform numbers first, and each
 * block of 16 is then transformed: number j and number j + 8 make a pair. If a part of a block is left at
 * the end, the last 16 are drawn anew and transformed again, over some that stood already.
 *
 * @throws SamplescopeError `out-of-range` for a mean that is not finite or a std outside [0, ∞)
 */
export function normals<T extends 'float32' | 'float64'>(
  generator: CpuGenerator,
  build: TorchBuild,
  count: number,
  dtype: T,
  mean: number,
  std: number,
): TorchArray<T> {
  if (!(std >= 0 && std < Infinity && Math.abs(mean) < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`mean must be a finite number and std in [0, ∞), got ${mean} and ${std}`,
    );
  }
  if (count < 16) return fill(count, dtype, () => nextNormal(generator) * std + mean);
  const single = dtype === 'float32';
  const uniform = single ? uniform24 : uniform53;
  const transform = !single
    ? pairOfDoubles
    : build.capability === 'avx2'
      ? pairOfVectors
      : pairOfFloats;
  const numbers = fill(count, dtype, () => uniform(generator));
  for (let start = 0; start + 16 <= count; start += 16) {
    transformBlock(numbers, start, transform, mean, std);
  }
  if (count % 16 !== 0) {
    const start = count - 16;
    for (let i = start; i < count; i++) numbers[i] = uniform(generator);
    transformBlock(numbers, start, transform, mean, std);
  }
  return numbers;
}

type Numbers = Float32Array | Float64Array;

/** Box–Muller on two places of an array. */
type Pair = (numbers: Numbers, i: number, j: number, mean: number, std: number) => void;

function transformBlock(numbers: Numbers, start: number, pair: Pair, mean: number, std: number) {
  for (let i = start; i < start + 8; i++) pair(numbers, i, i + 8, mean, std);
}

const pairOfDoubles: Pair = (numbers, i, j, mean, std) => {
  const radius = Math.sqrt(-2 * log(1 - numbers[i]!));
  const angle = TWO_PI * numbers[j]!;
  numbers[i] = radius * cos(angle) * std + mean;
  numbers[j] = radius * sin(angle) * std + mean;
};

/** In float32, with the C library's functions. */
const pairOfFloats: Pair = (numbers, i, j, mean, std) => {
  const radius = f(Math.sqrt(f(-2 * f(log(f(1 - numbers[i]!))))));
  const angle = f(TWO_PI * numbers[j]!);
  numbers[i] = f(f(f(radius * f(cos(angle))) * f(std)) + f(mean));
  numbers[j] = f(f(f(radius * f(sin(angle))) * f(std)) + f(mean));
};

/** In float32, with the functions of the AVX2 kernel and fused multiplication. */
const pairOfVectors: Pair = (numbers, i, j, mean, std) => {
  const radius = f(Math.sqrt(f(-2 * logOfVector(f(1 - numbers[i]!)))));
  const angle = f(f(TWO_PI) * numbers[j]!);
  numbers[i] = f(f(radius * cosOfVector(angle)) * f(std) + f(mean));
  numbers[j] = f(f(radius * sinOfVector(angle)) * f(std) + f(mean));
};
