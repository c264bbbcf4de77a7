import { lookUp, SamplescopeError, say } from '../../error.js';
import { mt19937, restoreMt19937 } from '../engines/mt19937.js';
import { type IntegerSeed, parseInteger } from '../integerSeed.js';
import type { ExponentialSource, Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { countOf } from './count.js';
import { bernoulliEach, bernoullis } from './torch/bernoulli.js';
import { type TorchBuild, torchCpuBuilds, type TorchCpuName } from './torch/builds.js';
import { cauchys, exponentials, geometrics, logNormals } from './torch/continuous.js';
import type { TorchArray, TorchFloat } from './torch/dtype.js';
import { exponentialSource } from './torch/exponentialSource.js';
import { type CpuGenerator, random64, uniform24 } from './torch/generator.js';
import { gumbelSoftmax } from './torch/gumbelSoftmax.js';
import { integers, permutation } from './torch/integers.js';
import { torchMultinomial } from './torch/multinomial.js';
import { normals } from './torch/normal.js';
import { torchSeed } from './torch/seed.js';
import { uniforms } from './torch/uniform.js';

/** torch's stream on the CPU. A `dtype` is the type of the numbers; the default is float32, as in torch. */
export interface TorchCpuStream extends Stream {
  readonly name: TorchCpuName;
  /** `torch.rand(count)`, and `uniform_(from, to)`: numbers in [0, 1), or in [from, to). */
  rand<T extends TorchFloat = 'float32'>(
    count: number,
    options?: { readonly dtype?: T; readonly from?: number; readonly to?: number },
  ): TorchArray<T>;
  /** `torch.randn(count)`, and `normal_(mean, std)`: for fewer than 16 numbers in another way than from 16 on. */
  randn<T extends 'float32' | 'float64' = 'float32'>(
    count: number,
    options?: { readonly dtype?: T; readonly mean?: number; readonly std?: number },
  ): TorchArray<T>;
  /** `torch.randint(low, high, (count,))`: integers from low to high − 1. */
  randint(low: number, high: number, count: number): number[];
  /** `random_()` of an int32 tensor: integers in [0, 2³¹), one word each. */
  randomInt32(count: number): Int32Array;
  /** `random_()` of an int64 tensor: integers in [0, 2⁶³), two words each. */
  randomInt64(count: number): BigInt64Array;
  /** `random_(-2**63, None)` of an int64 tensor: all 64 bits. */
  randomBits64(count: number): BigInt64Array;
  /** `torch.randperm(count)`: 0 … count − 1, shuffled. */
  randperm(count: number): number[];
  /** `torch.bernoulli(p)` of a tensor: true with each entry's own probability. */
  bernoulli(p: ArrayLike<number>, dtype?: 'float32' | 'float64'): boolean[];
  /** `bernoulli_(p)` with one probability for all, whatever the type; dropout draws in this way. */
  bernoulliScalar(p: number, count: number): boolean[];
  /** `exponential_(lambda)`, default 1. */
  exponential<T extends TorchFloat = 'float32'>(
    count: number,
    options?: { readonly dtype?: T; readonly lambda?: number },
  ): TorchArray<T>;
  /** `cauchy_(median, sigma)`, defaults 0 and 1. */
  cauchy<T extends TorchFloat = 'float32'>(
    count: number,
    options?: { readonly dtype?: T; readonly median?: number; readonly sigma?: number },
  ): TorchArray<T>;
  /** `log_normal_(mean, std)`, defaults 1 and 2. */
  logNormal<T extends TorchFloat = 'float32'>(
    count: number,
    options?: { readonly dtype?: T; readonly mean?: number; readonly std?: number },
  ): TorchArray<T>;
  /** `geometric_(p)`: numbers of trials, from 1. */
  geometric<T extends TorchFloat = 'float32'>(
    p: number,
    count: number,
    options?: { readonly dtype?: T },
  ): TorchArray<T>;
  /** `torch.multinomial(p, count, replacement)` of a row of weights: indices. */
  multinomial(
    p: ArrayLike<number>,
    count: number,
    options?: { readonly replacement?: boolean; readonly dtype?: 'float32' | 'float64' },
  ): number[];
  /** `torch.multinomial` of a matrix: all rows in one call, all of the same length. */
  multinomialRows(
    p: readonly ArrayLike<number>[],
    count: number,
    options?: { readonly replacement?: boolean; readonly dtype?: 'float32' | 'float64' },
  ): number[][];
  /** `torch.nn.functional.gumbel_softmax(logits, tau)`, default 1: probabilities. */
  gumbelSoftmax(logits: ArrayLike<number>, tau?: number): Float32Array;
  /** `exponential_()` in float32: what `multinomial` divides weights by. */
  standardExponential(count: number): Float32Array;
  readonly exponentials: ExponentialSource;
  clone(): TorchCpuStream;
}

/**
 * torch's stream on the CPU: what `torch.manual_seed(seed)` fixes. A Mersenne Twister, of whose words each
 * type of number takes its own share: float32 the lower 24 bits of one, float64 the lower 53 of two.
 *
 * A position counts 32-bit words; `uniform()` is `torch.rand(1)`, one word.
 *
 * To the bit as in torch: everything drawn as integers, uniform and Bernoulli numbers, permutations,
 * float32 made from doubles (randn below 16 numbers, exponential, Cauchy, log-normal), and randn from 16
 * numbers on with AVX2. Where a last bit is not torch's, because C libraries differ in it, among the recorded
 * numbers: float64 exponentials, 1 of 32 by 1 ulp; float32 randn from 16 on without AVX2, 15 of 366 by at
 * most 2 ulp; MKL's float32 exponentials, 5 of 40 by at most 2; `gumbelSoftmax`, 1 of 15 by 1.
 *
 * @param seed An integer in [−2⁶³, 2⁶⁴); a negative one wraps around. Only the lower 32 bits count, so 5
 *   and 2³² + 5 are the same.
 * @param name Which build of torch. Default: `torch-cpu`, the x86 wheel of today.
 * @throws SamplescopeError `out-of-range` where torch raises an error; `unknown-name`
 * @see aten/src/ATen/core/DistributionsHelper.h and native/cpu/DistributionTemplates.h of PyTorch
 * @example
 * torchCpu(42).uniform() // → 0.8822692632675171
 * torchCpu(42).randn(2)[0] // → 0.33669036626815796
 */
export function torchCpu(seed: IntegerSeed, name: TorchCpuName = 'torch-cpu'): TorchCpuStream {
  const [, word] = torchSeed(seed);
  return streamOf(name, String(seed), { engine: mt19937(word), nextNormal: null });
}

/**
 * The same from a seed in decimal digits.
 *
 * @throws SamplescopeError `malformed` for anything else
 */
export function openTorchCpu(name: TorchCpuName, seed: string): TorchCpuStream {
  return torchCpu(parseInteger(seed), name);
}

/**
 * One of torch's streams on the CPU at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 */
export function restoreTorchCpu(name: TorchCpuName, state: StreamState): TorchCpuStream {
  const nextNormal = (state.engine as { nextNormal?: unknown } | undefined)?.nextNormal ?? null;
  if (nextNormal !== null && !Number.isFinite(nextNormal)) {
    throw new SamplescopeError(
      'malformed',
      say`state must have a number or null as its nextNormal`,
    );
  }
  return streamOf(name, state.seed, {
    engine: restoreMt19937(state.engine, state.position),
    nextNormal: nextNormal as number | null,
  });
}

function streamOf(name: TorchCpuName, seed: string, generator: CpuGenerator): TorchCpuStream {
  const build: TorchBuild = lookUp(say`torch stream`, torchCpuBuilds, name);
  const { engine } = generator;
  const multinomialRows: TorchCpuStream['multinomialRows'] = (
    p,
    count,
    { replacement = false, dtype = 'float32' } = {},
  ) => torchMultinomial(generator, build, p, count, replacement, dtype);
  return positioned<TorchCpuStream>(() => engine.position, {
    name,
    seed,
    uniform: () => uniform24(generator),
    rand: (count, { dtype, from = 0, to = 1 } = {}) =>
      uniforms(generator, build, countOf(count), orFloat32(dtype), from, to),
    randn: (count, { dtype, mean = 0, std = 1 } = {}) =>
      normals(generator, build, countOf(count), orFloat32(dtype), mean, std),
    randint: (low, high, count) => integers(generator, build, low, high, count),
    randomInt32: (count) =>
      Int32Array.from({ length: countOf(count) }, () => engine.next() & 0x7fffffff),
    randomInt64: (count) =>
      BigInt64Array.from({ length: countOf(count) }, () => BigInt.asUintN(63, random64(generator))),
    randomBits64: (count) =>
      BigInt64Array.from({ length: countOf(count) }, () => BigInt.asIntN(64, random64(generator))),
    randperm: (count) => permutation(generator, count),
    bernoulli: (p, dtype = 'float32') => bernoulliEach(generator, p, dtype),
    bernoulliScalar: (p, count) => bernoullis(generator, build, p, countOf(count)),
    exponential: (count, { dtype, lambda = 1 } = {}) =>
      exponentials(generator, build, countOf(count), orFloat32(dtype), lambda),
    cauchy: (count, { dtype, median = 0, sigma = 1 } = {}) =>
      cauchys(generator, countOf(count), orFloat32(dtype), median, sigma),
    logNormal: (count, { dtype, mean = 1, std = 2 } = {}) =>
      logNormals(generator, countOf(count), orFloat32(dtype), mean, std),
    geometric: (p, count, { dtype } = {}) =>
      geometrics(generator, countOf(count), orFloat32(dtype), p),
    multinomial: (p, count, options) => multinomialRows([p], count, options)[0]!,
    multinomialRows,
    gumbelSoftmax: (logits, tau = 1) => gumbelSoftmax(generator, build, logits, tau),
    standardExponential: (count) => exponentials(generator, build, countOf(count), 'float32', 1),
    exponentials: exponentialSource(generator, build),
    clone: () => streamOf(name, seed, { ...generator, engine: engine.clone() }),
    state: () => ({
      name,
      seed,
      position: engine.position,
      engine: { ...engine.state(), nextNormal: generator.nextNormal },
    }),
  });
}

/** The type asked for; float32 where none was, which is then what T stands for. */
const orFloat32 = <T extends TorchFloat>(dtype: T | undefined): T => dtype ?? ('float32' as T);

/** torch's streams on the CPU. */
export const torchCpuFamily: StreamFamily<TorchCpuName> = {
  names: namesOf(torchCpuBuilds),
  open: openTorchCpu,
  restore: restoreTorchCpu,
};
