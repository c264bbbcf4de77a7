import { SamplescopeError, say } from '../../error.js';
import { log } from '../../numerics/log.js';
import { cos, sin } from '../../numerics/trigonometry.js';
import { type IntegerSeed, parseInteger } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { countOf } from './count.js';
import { type CudaGenerator, runKernel } from './torch/cudaKernel.js';
import { type GpuName, gpuOf, gpus, isShape } from './torch/gpus.js';
import { rangeOf } from './torch/integers.js';
import { firstOfRace, weightsOf } from './torch/multinomial.js';
import { torchSeed } from './torch/seed.js';

/** torch's stream on a GPU. */
export interface TorchCudaStream extends Stream {
  readonly name: TorchCudaName;
  /**
   * What its vectors rest on: NVIDIA's own cuRAND code, compiled for a CPU, and published outputs of real
   * GPUs; no GPU was run.
   */
  readonly evidence: 'emulation';
  /** `torch.rand(count, device='cuda')`: numbers in [0, 1). */
  rand(count: number, dtype?: 'float32'): Float32Array;
  rand(count: number, dtype: 'float64'): Float64Array;
  /** `torch.randn(count, device='cuda')` in float32. */
  randn(count: number): Float32Array;
  /**
   * `torch.randint(low, high, (count,), device='cuda')`: integers from low to high − 1. A range from 2²⁸ on
   * takes 64 bits a number, since version 2.7; until 2.6 it was from 2³² on.
   */
  randint(low: number, high: number, count: number, version?: '2.6' | '2.14'): number[];
  /** `exponential_(lambda)` of a float32 tensor, default 1. */
  exponential(count: number, lambda?: number): Float32Array;
  /** `torch.multinomial(p, count)` without replacement: indices. */
  multinomial(p: ArrayLike<number>, count: number): number[];
  /** `exponential_()`: what `multinomial` divides weights by. */
  standardExponential(count: number): Float32Array;
  clone(): TorchCudaStream;
}

/** What `torchCuda` can be asked for. */
export interface TorchCudaOptions {
  /** The GPU, which decides where the numbers of a large tensor come from. */
  readonly device: GpuName;
}

/**
 * torch's stream on an NVIDIA GPU: what `torch.manual_seed(seed)` fixes there. Philox4x32-10, with the seed
 * as its key: every thread of a kernel makes its own words from its number and the stream's place, so tensors
 * larger than all threads together depend on the GPU.
 *
 * A position counts the words that each thread has moved on: 4 for any call with a small tensor, however
 * many numbers it has. `uniform()` is `torch.rand(1, device='cuda')`.
 *
 * It rests on emulation (see `evidence`). Uniform numbers and integers are exact; normal and exponential numbers go through
 * the GPU's own fast functions, so expect differences of up to 2 · 10⁻⁵ in the former and of up to
 * 10⁻⁴ of their size in the latter.
 *
 * @param seed An integer in [−2⁶³, 2⁶⁴), all 64 bits of which count; a negative one wraps around.
 * @throws SamplescopeError `out-of-range` where torch raises an error; `unknown-name`
 * @see native/cuda/DistributionTemplates.h of PyTorch, curand_kernel.h of CUDA
 * @example
 * torchCuda(42, { device: 'a100' }).uniform() // → 0.6129598617553711
 */
export function torchCuda(seed: IntegerSeed, { device }: TorchCudaOptions): TorchCudaStream {
  const [high, low] = torchSeed(seed);
  const key = Uint32Array.of(low, high);
  return streamOf(device, String(seed), { key, offset: 0, gpu: gpuOf(device) });
}

/**
 * The same from a seed in decimal digits.
 *
 * @throws SamplescopeError `malformed` for anything else
 */
export function openTorchCuda(device: GpuName, seed: string): TorchCudaStream {
  return torchCuda(parseInteger(seed), { device });
}

/**
 * torch's stream on a GPU at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 */
export function restoreTorchCuda(device: GpuName, state: StreamState): TorchCudaStream {
  if (state.position % 4 !== 0) {
    throw new SamplescopeError(
      'malformed',
      say`state must have a multiple of 4 as its position, got ${state.position}. Save it again
        with state().`,
    );
  }
  const [high, low] = torchSeed(parseInteger(state.seed));
  const key = Uint32Array.of(low, high);
  return streamOf(device, state.seed, { key, offset: state.position, gpu: gpuOf(device) });
}

const f = Math.fround;

/** cuRAND's float32 of a word, in (0, 1]. */
const unit = (word: number): number => f(f(word) * 2.3283064365386963e-10 + 1.1641532182693481e-10);

/** The same in [0, 1): torch turns the ends around. */
const uniform32 = (words: Uint32Array, i: number): number => unit(words[i]!) % 1;

/** 53 bits of two words, likewise. */
function uniform64(words: Uint32Array, i: number): number {
  const second = words[2 * i + 1]!;
  const upper = second >>> 11;
  const lower = (words[2 * i]! ^ (second << 21)) >>> 0;
  return ((upper * 4294967296 + lower) / 9007199254740992 + 5.551115123125783e-17) % 1;
}

const ANGLE = f(2.3283064365386963e-10 * f(6.2831855));

/** Box–Muller on a pair of words: the sine comes first. */
function normal(words: Uint32Array, i: number): number {
  const first = i & ~1;
  const radius = f(Math.sqrt(f(-2 * f(log(unit(words[first]!))))));
  const angle = f(f(words[first + 1]!) * ANGLE + f(ANGLE / 2));
  return radius * f(i === first ? sin(angle) : cos(angle));
}

/** −ln u / lambda, with the next smaller number in the place of a u that is 1 or next to it. */
const exponential = (lambda: number) => (words: Uint32Array, i: number) =>
  f(1 / f(lambda)) * minusLog(unit(words[i]!));

const minusLog = (u: number): number => (u >= 1 - 1 / 16777216 ? 1 / 16777216 : -f(log(u)));

const unitOfWord = (words: Uint32Array, i: number): number => unit(words[i]!);

function streamOf(device: GpuName, seed: string, generator: CudaGenerator): TorchCudaStream {
  const name = named(device);
  const exponentials = (count: number, lambda: number) => {
    if (!(lambda > 0)) {
      throw new SamplescopeError('out-of-range', say`lambda must be in (0, ∞], got ${lambda}`);
    }
    return runKernel(generator, new Float32Array(countOf(count)), 4, exponential(lambda));
  };
  function rand(count: number, dtype?: 'float32'): Float32Array;
  function rand(count: number, dtype: 'float64'): Float64Array;
  function rand(count: number, dtype = 'float32'): Float32Array | Float64Array {
    return dtype === 'float64'
      ? runKernel(generator, new Float64Array(countOf(count)), 2, uniform64)
      : runKernel(generator, new Float32Array(countOf(count)), 4, uniform32);
  }
  return {
    name,
    evidence: 'emulation',
    seed,
    get position() {
      return generator.offset;
    },
    uniform: () => rand(1)[0]!,
    rand,
    randn: (count) => runKernel(generator, new Float32Array(countOf(count)), 4, normal),
    randint(low, high, count, version = '2.14') {
      const range = rangeOf(low, high);
      const wide = range >= (version === '2.14' ? 268435456 : 4294967296);
      const big = BigInt(range);
      const modulo64 = (words: Uint32Array, i: number) =>
        Number(((BigInt(words[2 * i]!) << 32n) | BigInt(words[2 * i + 1]!)) % big);
      const modulo32 = (words: Uint32Array, i: number) => words[i]! % range;
      const numbers = new Float64Array(countOf(count));
      const drawn = runKernel(generator, numbers, wide ? 2 : 4, wide ? modulo64 : modulo32);
      return Array.from(drawn, (number) => low + number);
    },
    exponential: (count, lambda = 1) => exponentials(count, lambda),
    multinomial(p, count) {
      const weights = weightsOf(p, countOf(count, 'count', 1), false, 'float32');
      return firstOfRace(weights, exponentials(weights.length, 1), count);
    },
    standardExponential: (count) => exponentials(count, 1),
    exponentials: {
      type: 'float32',
      take: (wanted, out) => void runKernel(generator, out, 4, unitOfWord, wanted),
      make: minusLog,
      atLeast: (u) => 1 - u,
    },
    clone: () => streamOf(device, seed, { ...generator }),
    state: () => ({
      name,
      seed,
      position: generator.offset,
      engine: { key: [...generator.key] },
    }),
  };
}

/** A GPU's stream is named after it: `torch-cuda-a100`, or after its shape: `torch-cuda-28x1536`. */
export type TorchCudaName = `torch-cuda-${GpuName}`;

const PREFIX = 'torch-cuda-';

const named = <Gpu extends GpuName>(gpu: Gpu) => `${PREFIX}${gpu}` as const;

/** The GPU of a stream. */
export const gpuNameOf = (name: TorchCudaName) => name.slice(PREFIX.length) as GpuName;

/** torch's streams on GPUs: those of the table, and any other by its shape. */
export const torchCudaFamily: StreamFamily<TorchCudaName> & {
  readonly names: readonly `torch-cuda-${keyof typeof gpus}`[];
} = {
  names: namesOf(gpus).map(named),
  more: {
    form: 'torch-cuda-<multiprocessors>x<threads>',
    takes: (name) => name.startsWith(PREFIX) && isShape(name.slice(PREFIX.length)),
  },
  open: (name, seed) => openTorchCuda(gpuNameOf(name), seed),
  restore: (name, state) => restoreTorchCuda(gpuNameOf(name), state),
};
