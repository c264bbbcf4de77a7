import { lookUp, say } from '../../error.js';
import type { TorchCpuStream } from '../streams/torchCpu.js';
import { openTorchCpu } from '../streams/torchCpu.js';
import { torchCpuBuilds, type TorchBuild, type TorchCpuName } from '../streams/torch/builds.js';
import type { TorchFloat } from '../streams/torch/dtype.js';
import { drawsFrom, type CatalogueDraw, type CatalogueEntry } from './entry.js';
import { explainModulo } from './explain/integers.js';
import { fromMt19937, mt19937Of } from './explain/mt19937Words.js';
import {
  explainMkl,
  explainMklExponential,
  explainTorchExponential,
} from './explain/torchExponential.js';
import { explainFewNormals, explainManyNormals } from './explain/torchNormal.js';
import { explainTorchUniform, explainUniform24, explainUniform53 } from './explain/torchUniform.js';
import {
  integerParameter,
  listParameter,
  choiceParameter,
  realParameter,
  switchParameter,
} from './parameters.js';

const seeds =
  'torch.manual_seed takes integers in [−2⁶³, 2⁶⁴), wraps negative ones around and raises RuntimeError for others; the CPU goes on with the lower 32 bits.';

const floats = choiceParameter<TorchFloat>('the type of the numbers', [
  'float32',
  'float64',
  'float16',
  'bfloat16',
]);
const singleOrDouble = choiceParameter<'float32' | 'float64'>('the type of the numbers', [
  'float32',
  'float64',
]);
const probability = realParameter('the probability of 1, in [0, 1]', '0.5');

/** What torch draws on the CPU, in one of its builds. */
export const torchCpuEntry = (name: TorchCpuName): CatalogueEntry => {
  const build: TorchBuild = lookUp(say`torch stream`, torchCpuBuilds, name);
  const open = (seed: string) => openTorchCpu(name, seed);
  const program = (seed: string, expression: string) =>
    `import torch  # ${versionOf(build)}\ntorch.manual_seed(${seed})\nprint(${expression}.tolist())`;
  return {
    stream: name,
    about: `PyTorch on the CPU, ${versionOf(build)}`,
    engine: 'MT19937, seeded with one number',
    seeds,
    unit: '32-bit words',
    evidence: build.mkl
      ? 'recorded from Intel’s own MKL library, called as torch 2.6 calls it; the x86 wheel itself was not run'
      : `recorded from real runs of torch ${build.version}`,
    chinese: {
      about: `CPU 上的 PyTorch，${versionInChinese(build)}`,
      evidence: build.mkl
        ? '由 Intel 自己的 MKL 库录得，调用方式与 torch 2.6 相同；没有运行 x86 安装包本身'
        : `由 torch ${build.version} 的实际运行录得`,
    },
    draws: [...numbersOf(open, build, program), ...choicesOf(open, build, program)],
  };
};

function versionOf({ version, capability, mkl }: TorchBuild): string {
  const versions = { '1.13': 'up to 1.13', '2.6': '2.0 to 2.6', '2.14': '2.7 or later' }[version];
  const cpu = capability === 'avx2' ? 'x86 with AVX2, Macs and ARM' : 'x86 without AVX2';
  const without = version === '2.6' && !mkl ? ', built without MKL' : '';
  return `${versions}, ${mkl ? 'x86 wheel, with Intel MKL' : cpu}${without}`;
}

function versionInChinese({ version, capability, mkl }: TorchBuild): string {
  const versions = { '1.13': '1.13 及更早', '2.6': '2.0 到 2.6', '2.14': '2.7 或更新' }[version];
  if (mkl) return `${versions} 的 x86 安装包，带 Intel MKL`;
  const cpu = capability === 'avx2' ? '支持 AVX2 的 x86，以及 Mac 和 ARM' : '不支持 AVX2 的 x86';
  return `${versions}，${cpu}${version === '2.6' ? '，编译时不带 MKL' : ''}`;
}

type Open = (seed: string) => TorchCpuStream;
type Program = (seed: string, expression: string) => string;

function numbersOf(open: Open, build: TorchBuild, program: Program): CatalogueDraw[] {
  const draw = drawsFrom(open, seeds);
  return [
    draw({
      name: 'torch.rand',
      about: 'numbers in [0, 1): 24 bits of one word, or 53 of two for float64',
      parameters: { dtype: floats },
      format: ({ dtype }) => dtype,
      take: (stream, count, { dtype }) => stream.rand(count, { dtype }),
      program: (seed, count, { dtype }) => program(seed, `torch.rand(${count}${typed(dtype)})`),
      explain({ stream, index }, { dtype }) {
        stream.rand(index, { dtype });
        const d = fromMt19937(stream);
        return d.end(explainTorchUniform(d, build, dtype));
      },
    }),
    draw({
      name: 'uniform_',
      about: 'numbers in [from, to)',
      parameters: {
        from: realParameter('the beginning', '-1'),
        to: realParameter('the end', '1'),
        dtype: floats,
      },
      format: ({ dtype }) => dtype,
      take: (stream, count, { from, to, dtype }) => stream.rand(count, { from, to, dtype }),
      program: (seed, count, { from, to, dtype }) =>
        program(seed, `torch.empty(${count}${typed(dtype)}).uniform_(${from}, ${to})`),
      explain({ stream, index }, { from, to, dtype }) {
        stream.rand(index, { dtype });
        const d = fromMt19937(stream);
        return d.end(explainTorchUniform(d, build, dtype, from, to));
      },
    }),
    draw({
      name: 'torch.randn',
      about: 'normal numbers: fewer than 16 in one way, 16 or more in another',
      parameters: { dtype: singleOrDouble },
      format: ({ dtype }) => dtype,
      take: (stream, count, { dtype }) => stream.randn(count, { dtype }),
      program: (seed, count, { dtype }) => program(seed, `torch.randn(${count}${typed(dtype)})`),
      explain({ stream, count, index }, { dtype }) {
        const single = dtype === 'float32';
        const engine = mt19937Of(stream);
        return count < 16
          ? explainFewNormals(engine, { count, index }, single)
          : explainManyNormals(engine, { count, index }, build, single);
      },
    }),
    draw({
      name: 'exponential_',
      about: build.mkl
        ? 'exponential numbers from Intel’s generator, seeded with one word'
        : 'exponential numbers, two words each',
      parameters: { lambda: realParameter('the rate', '1'), dtype: floats },
      format: ({ dtype }) => dtype,
      take: (stream, count, { lambda, dtype }) => stream.exponential(count, { lambda, dtype }),
      program: (seed, count, { lambda, dtype }) =>
        program(seed, `torch.empty(${count}${typed(dtype)}).exponential_(${lambda})`),
      explain({ stream, index }, { lambda, dtype }) {
        if (build.mkl) {
          const d = fromMt19937(stream);
          return d.end(explainMklExponential(d, index, dtype, lambda));
        }
        stream.exponential(index);
        const d = fromMt19937(stream);
        return d.end(explainTorchExponential(d, dtype, lambda));
      },
    }),
  ];
}

function choicesOf(open: Open, build: TorchBuild, program: Program): CatalogueDraw[] {
  const draw = drawsFrom(open, seeds);
  return [
    draw({
      name: 'torch.randint',
      about: 'integers from low to high − 1: a word modulo the range',
      parameters: {
        low: integerParameter('the lowest', '0'),
        high: integerParameter('one more than the highest', '10'),
      },
      format: 'integer',
      take: (stream, count, { low, high }) => stream.randint(low, high, count),
      program: (seed, count, { low, high }) =>
        program(seed, `torch.randint(${low}, ${high}, (${count},))`),
      explain({ stream, index }, { low, high }) {
        stream.randint(low, high, index);
        const d = fromMt19937(stream);
        const isWide = high - low >= (build.version === '2.14' ? 268435456 : 4294967296);
        return d.end(explainModulo(d, low, high, isWide));
      },
    }),
    draw({
      name: 'torch.randperm',
      about: '0, 1, 2, … up to the count, shuffled',
      format: 'integer',
      take: (stream, count) => stream.randperm(count),
      program: (seed, count) => program(seed, `torch.randperm(${count})`),
    }),
    draw({
      name: 'torch.bernoulli',
      about: '1 with probability p, of a tensor of probabilities: a number of its type below p',
      parameters: { p: probability, dtype: singleOrDouble },
      format: 'integer',
      take: (stream, count, { p, dtype }) =>
        stream.bernoulli(new Float64Array(count).fill(p), dtype),
      program: (seed, count, { p, dtype }) =>
        program(seed, `torch.bernoulli(torch.full((${count},), ${p}${typed(dtype)})).int()`),
      explain({ stream, index }, { p, dtype }) {
        const single = dtype === 'float32';
        stream.rand(index, { dtype });
        const d = fromMt19937(stream);
        const u = single ? explainUniform24(d) : explainUniform53(d);
        const level = single ? Math.fround(p) : p;
        return d.end(d.step('below p?', `${u} < ${level}`, Number(u < level)));
      },
    }),
    draw({
      name: 'bernoulli_',
      about: '1 with probability p, one p for all, as dropout draws it',
      parameters: { p: probability },
      format: 'integer',
      take: (stream, count, { p }) => stream.bernoulliScalar(p, count),
      program: (seed, count, { p }) =>
        program(seed, `torch.empty(${count}).bernoulli_(${p}).int()`),
      explain({ stream, index }, { p }) {
        if (build.mkl) {
          const d = fromMt19937(stream);
          const x = explainMkl(d, index);
          const u = d.step('number in (0, 1)', `${x} / (2^31 − 1)`, x / 2147483647);
          return d.end(d.step('below p?', `${u} < ${p}`, Number(u < p)));
        }
        stream.bernoulliScalar(p, index);
        const d = fromMt19937(stream);
        const u = explainUniform53(d);
        return d.end(d.step('below p?', `${u} < ${p}`, Number(u < p)));
      },
    }),
    draw({
      name: 'torch.multinomial',
      about: 'indices by weights: by a race, or with replacement by the inverse of their sum',
      parameters: {
        p: listParameter('a weight for each index', '0.1,0.2,0.3,0.4'),
        replacement: switchParameter('whether an index can come twice', true),
        dtype: singleOrDouble,
      },
      format: 'integer',
      take: (stream, count, { p, replacement, dtype }) =>
        stream.multinomial(p, count, { replacement, dtype }),
      program: (seed, count, { p, replacement, dtype }) =>
        program(
          seed,
          `torch.multinomial(torch.tensor(${JSON.stringify(p)}${typed(dtype)}), ${count}, replacement=${replacement ? 'True' : 'False'})`,
        ),
    }),
  ];
}

const typed = (dtype: TorchFloat) => `, dtype=torch.${dtype}`;
