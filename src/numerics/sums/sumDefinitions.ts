import { SamplescopeError, say, type Said } from '../../error.js';
import { formats } from '../formats/formats.js';
import type { NumberFormat } from '../formats/numberFormat.js';
import { sum as compensatedSum } from '../sum.js';
import { exactSum } from './exact.js';
import { alignedTreeSum, pairwiseSum, sequentialSum, splitSum } from './inOrder.js';
import { neumaierSum } from './neumaierSum.js';
import { numpySum } from './numpySum.js';
import { torchCpuSum } from './torchCpuSum.js';

/** A way to add up a list: an order of additions, or a program that has one. */
export interface SumDefinition {
  readonly name: string;
  /** What it does, in a few words, in both languages. */
  readonly text: { readonly en: string; readonly zh: string };
  /** The names of the formats that it sums in: those that the program has. Default: all with a sign and a 0. */
  readonly formats?: readonly string[];
  readonly run: (values: ArrayLike<number>, format: NumberFormat) => number;
}

const double = ['float64'];
const singleAndDouble = ['float32', 'float64'];

/** How many parts `split` cuts a list into. */
export const splitParts = 8;

/**
 * All sums, the plain ones first. A result is rounded to the format after each addition where nothing else is said.
 *
 * @example
 * sumDefinitions.map(({ name }) => name).includes('numpy') // → true
 */
export const sumDefinitions: readonly SumDefinition[] = [
  {
    name: 'sequential',
    text: { en: 'one after another, from the first', zh: '从第一个开始逐个相加' },
    run: (values, { round }) => sequentialSum(values, round),
  },
  {
    name: 'pairwise',
    text: { en: 'halves by themselves, down to pairs', zh: '对半分开，各自求和，直到成对' },
    run: (values, { round }) => pairwiseSum(values, round),
  },
  {
    name: 'split',
    text: {
      en: `in ${splitParts} parts, then the parts: split-K on a GPU`,
      zh: `先分成 ${splitParts} 段各自求和，再把各段相加：GPU 上的 split-K`,
    },
    run: (values, { round }) => splitSum(values, splitParts, round),
  },
  {
    name: 'tree',
    text: {
      en: 'neighbours first, an aligned binary tree: the same on one device or eight',
      zh: '先加相邻的两个，对齐的二叉树：一台设备与八台设备结果相同',
    },
    run: (values, { round }) => alignedTreeSum(values, round),
  },
  {
    name: 'compensated',
    text: {
      en: 'in 64 bits with what each addition loses, rounded at the end: our own',
      zh: '用 64 位并记下每次相加的误差，最后再舍入：本项目所用',
    },
    run: (values, { round }) => round(compensatedSum(values)),
  },
  {
    name: 'numpy',
    text: { en: 'numpy.sum: pairwise, eight side by side', zh: 'numpy.sum：两两相加，八路并行' },
    formats: singleAndDouble,
    run: (values, { round }) => numpySum(values, round),
  },
  {
    name: 'torch-cpu',
    text: {
      en: 'torch.sum on an x86 CPU: lanes, and cascades',
      zh: 'x86 CPU 上的 torch.sum：多路并行与级联',
    },
    formats: singleAndDouble,
    run: (values, { name, round }) => torchCpuSum(values, name === 'float32' ? 8 : 4, round),
  },
  {
    name: 'python-3.11',
    text: {
      en: 'sum in Python up to 3.11: one after another',
      zh: 'Python 3.11 及以前的 sum：逐个相加',
    },
    formats: double,
    run: (values) => sequentialSum(values),
  },
  {
    name: 'python-3.12',
    text: {
      en: 'sum in Python from 3.12 on: compensated (Neumaier)',
      zh: 'Python 3.12 及以后的 sum：带补偿（Neumaier）',
    },
    formats: double,
    run: neumaierSum,
  },
  {
    name: 'math.fsum',
    text: { en: 'math.fsum: the exact sum, rounded once', zh: 'math.fsum：精确求和，只舍入一次' },
    formats: double,
    run: (values) => exactSum(values),
  },
  {
    name: 'exact',
    text: { en: 'the true sum, rounded once', zh: '真正的和，只舍入一次' },
    run: (values, format) => exactSum(values, format),
  },
];

/**
 * The sums that there are in a format.
 *
 * @throws SamplescopeError `out-of-range` for a format without a sign or a 0, which nothing is summed in
 * @example
 * sumsIn(formats.bfloat16).length // → 6
 */
export function sumsIn(format: NumberFormat): SumDefinition[] {
  if (!format.signed) {
    const able = Object.values(formats).filter(({ signed }) => signed);
    throw new SamplescopeError(
      'out-of-range',
      say`a format to sum in must be one of ${able.map(({ name }) => name)}, got ${format.name}, which has no 0`,
    );
  }
  return sumDefinitions.filter(
    (sum) => sum.formats === undefined || sum.formats.includes(format.name),
  );
}

/** What one sum of a list comes to. */
export interface SumResult {
  readonly name: string;
  readonly text: SumDefinition['text'];
  readonly value: number;
  /** How far from the true sum, in units of the last place of what that is in the format; 0 where it is the same. */
  readonly ulps: number;
}

/**
 * A list summed in all ways that a format has, beside the true sum.
 *
 * @param values Rounded to the format first: what a tensor of that format would hold.
 * @throws SamplescopeError `empty` for no numbers, `out-of-range` for one that is not finite in the format
 * @example
 * sumAll([256, 1, 1, 1, 1], formats.bfloat16).find(({ name }) => name === 'sequential')?.ulps // → -2
 */
export function sumAll(values: ArrayLike<number>, format: NumberFormat): SumResult[] {
  if (values.length === 0)
    throw new SamplescopeError('empty', say`values must be at least one number, got none`);
  const rounded = Float64Array.from(values, format.round);
  const wrong = rounded.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new SamplescopeError('out-of-range', beyond(wrong, values[wrong]!, format));
  const exact = exactSum(rounded, format);
  return sumsIn(format).map(({ name, text, run }) => {
    const value = run(rounded, format);
    const ulps = value === exact ? 0 : (value - exact) / format.spacing(exact);
    return { name, text, value, ulps };
  });
}

const beyond = (index: number, value: number, { name, largest }: NumberFormat): Said =>
  say`values[${index}] must be in [−${largest}, ${largest}], which ${name} has, got ${value}`;
