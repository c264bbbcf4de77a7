import { type TorchCpuName, torchCpuBuilds } from '../../../src/random/streams/torch/builds.js';
import { torchCpu, type TorchCpuStream } from '../../../src/random/streams/torchCpu.js';
import { near, throughLog, ulps32 } from '../compare.js';
import {
  CannotRead,
  type Case,
  type Family,
  type Produced,
  type Value,
  type VectorFile,
} from '../family.js';
import { integer, repeat } from './reading.js';
import { torchAnswer } from './torchFunctions.js';

type Draw = (stream: TorchCpuStream, given: Case, file: VectorFile) => Produced;

/** The streams that a value holds for: builds are written `2.14.1:avx2`, and AVX512 gives AVX2's bits. */
export function namesOf(appliesTo: unknown): TorchCpuName[] {
  const names = (Object.keys(torchCpuBuilds) as TorchCpuName[]).filter(
    (name) => !torchCpuBuilds[name].mkl,
  );
  if (!Array.isArray(appliesTo)) return names;
  const wanted = appliesTo.map((build: string) => build.replace('avx512', 'avx2'));
  return names.filter((name) => {
    const { version, capability } = torchCpuBuilds[name];
    return wanted.some((build) => build.startsWith(`${version}.`) && build.endsWith(capability));
  });
}

/** Draws in every build that the value holds for. They were recorded to agree, so ours must. */
const inBuilds =
  (draw: Draw) =>
  (given: Case, file: VectorFile): Produced => {
    const [first, ...others] = namesOf(given['applies_to']).map((name) =>
      draw(torchCpu(integer(given.seed), name), given, file),
    );
    if (first === undefined) throw new CannotRead(`no stream for ${String(given['applies_to'])}`);
    const text = (produced: Produced) =>
      JSON.stringify(produced, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    if (others.some((other) => text(other) !== text(first))) {
      throw new Error('builds differ where they were recorded to agree');
    }
    return first;
  };

export const dtypeOf = (recorded: string) =>
  ({ f32: 'float32', f64: 'float64', f16: 'float16', bf16: 'bfloat16' })[recorded] as 'float32';

/** A named table of weights, or a formula for them. */
export function weightsOf(name: string | readonly number[], file: VectorFile): number[] {
  if (typeof name !== 'string') return [...name];
  const harmonic = /^p\[i\]=float32\(1\/\(i\+1\)\), i<(\d+)$/.exec(name);
  if (harmonic) return repeatIndex(Number(harmonic[1]), (i) => Math.fround(1 / (i + 1)));
  const ones = /^ones(\d+)$/.exec(name);
  if (ones) return repeat(Number(ones[1]), () => 1);
  const table = (file['tables'] as Record<string, number[]> | undefined)?.[name];
  if (table === undefined) throw new CannotRead(`no table ${name}`);
  return table;
}

const repeatIndex = (count: number, f: (i: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => f(i));

/** `torch.multinomial`, as often as `repeat` says, of one row or of several. */
export const multinomial =
  (replacement: boolean): Draw =>
  (stream, { params }, file) => {
    const options = { replacement, dtype: dtypeOf(params.dtype ?? 'f32') };
    const count = params.num_samples as number;
    const isMatrix = Array.isArray(params.p) && typeof params.p[0] === 'string';
    const rows = isMatrix
      ? params.p.map((name: string) => weightsOf(name, file))
      : [weightsOf(params.p, file)];
    return repeat(params.repeat ?? 1, () =>
      stream.multinomialRows(rows, count, options).flat(),
    ).flat();
  };

/** What a published program prints in a build. */
export const publishedOn = (name: TorchCpuName, given: Case) =>
  torchAnswer(given, (seed) => {
    const stream = torchCpu(seed, name);
    return {
      ...stream,
      rand: (count, dtype) => stream.rand(count, { dtype: (dtype ?? 'float32') as 'float32' }),
      randn: (count, dtype) => stream.randn(count, { dtype: (dtype ?? 'float32') as 'float32' }),
      exponential: (count) => stream.exponential(count),
      multinomial: (p, count, replacement) => stream.multinomial(p, count, { replacement }),
    };
  });

/** Four decimals: what torch prints, in which builds with and without AVX2 agree. */
const printed = (value: Value): string => Number(value).toFixed(4);

const bits = (flags: readonly boolean[]): Value[] => flags.map(Number);

const throughLogOps = ['randn', 'normal_', 'exponential_', 'cauchy_', 'log_normal_'];

/** PyTorch on the CPU, without MKL. */
export const family: Family = {
  ops: {
    raw_u31: inBuilds((stream, { params }) => stream.randomInt32(params.n)),
    raw_u63: inBuilds((stream, { params }) => numbers(stream.randomInt64(params.n))),
    raw_u64_pairs: inBuilds((stream, { params }) => numbers(stream.randomBits64(params.n))),
    rand: inBuilds((stream, { params }) => stream.rand(params.n, { dtype: dtypeOf(params.dtype) })),
    uniform_: inBuilds((stream, { params }) =>
      stream.rand(params.n, { dtype: dtypeOf(params.dtype), from: params.from, to: params.to }),
    ),
    randn: inBuilds((stream, { params }) =>
      stream.randn(params.n, { dtype: dtypeOf(params.dtype) }),
    ),
    normal_: inBuilds((stream, { params }) =>
      stream.randn(params.n, { dtype: dtypeOf(params.dtype), mean: params.mean, std: params.std }),
    ),
    randint: inBuilds((stream, { params }) => stream.randint(params.low, params.high, params.n)),
    randperm: inBuilds((stream, { params }) => stream.randperm(params.n)),
    multinomial_replacement: inBuilds(multinomial(true)),
    multinomial_replacement_n1: inBuilds(multinomial(true)),
    multinomial_once: inBuilds(multinomial(false)),
    multinomial_noreplacement: inBuilds(multinomial(false)),
    bernoulli_tensor: inBuilds((stream, { params }, file) =>
      bits(stream.bernoulli(weightsOf(params.p, file), dtypeOf(params.dtype))),
    ),
    bernoulli_scalar: inBuilds((stream, { params }) =>
      bits(stream.bernoulliScalar(params.p, params.n)),
    ),
    exponential_: inBuilds((stream, { params }) =>
      stream.exponential(params.n, { dtype: dtypeOf(params.dtype), lambda: params.lambd }),
    ),
    cauchy_: inBuilds((stream, { params }) =>
      stream.cauchy(params.n, { dtype: dtypeOf(params.dtype) }),
    ),
    log_normal_: inBuilds((stream, { params }) =>
      stream.logNormal(params.n, { dtype: dtypeOf(params.dtype) }),
    ),
    geometric_: inBuilds((stream, { params }) =>
      stream.geometric(params.p, params.n, { dtype: dtypeOf(params.dtype) }),
    ),
    gumbel_softmax_hard: inBuilds((stream, { params }) =>
      repeat(params.repeat, () => {
        const probabilities = stream.gumbelSoftmax(params.logits, params.tau);
        return probabilities.indexOf(probabilities.reduce((a, b) => Math.max(a, b)));
      }),
    ),
    gumbel_softmax_soft: inBuilds((stream, { params }) =>
      stream.gumbelSoftmax(params.logits, params.tau),
    ),
    seq_rand3_randn3_rand2_randn3_rand1: inBuilds((stream) => [
      ...stream.rand(3),
      ...stream.randn(3),
      ...stream.rand(2),
      ...stream.randn(3),
      ...stream.rand(1),
    ]),
    seq_randn1_rand1_rand1f64_randn16_randn1: inBuilds((stream) => [
      ...stream.randn(1),
      ...stream.rand(1),
      ...Float32Array.from(stream.rand(1, { dtype: 'float64' })),
      ...stream.randn(16),
      ...stream.randn(1),
    ]),
    seq_randint3_randperm5_multinomialR3_multinomial1_randint3: inBuilds((stream, _, file) => [
      ...stream.randint(0, 100, 3),
      ...stream.randperm(5),
      ...stream.multinomial(weightsOf('P4', file), 3, { replacement: true }),
      ...stream.multinomial(weightsOf('P4', file), 1),
      ...stream.randint(0, 100, 3),
    ]),
    kat_published: (given) => {
      const answers = namesOf(given['applies_to']).map((name) => publishedOn(name, given));
      const texts = new Set(answers.map(({ expected }) => expected.map(printed).join()));
      if (texts.size > 1) throw new Error('builds differ where they were published to agree');
      return answers[0]!;
    },
  },
  allowance({ op, params, applies_to: appliesTo, ...given }) {
    if (op === 'kat_published') return near('printed digits', 0, Number(given['tol_abs']));
    if (op === 'gumbel_softmax_soft') return near("torch's own exp and log of vectors", 2e-6, 0);
    if (params?.dtype === 'f64' && throughLogOps.includes(op)) return throughLog;
    const vectorised = op.startsWith('randn') || op === 'normal_' || op.includes('randn16');
    if (vectorised && Array.isArray(appliesTo) && appliesTo.every((b) => b.endsWith('default'))) {
      return ulps32("float32 through the C library's log, sin and cos", 2);
    }
    return undefined;
  },
};

const numbers = (values: BigInt64Array): Value[] =>
  Array.from(values, (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
