import { lookUp, SamplescopeError, say, shown } from '../../../error.js';
import { toBfloat16, toFloat16 } from '../../../numerics/halfPrecision.js';
import { multiplySequentially } from './multiplySequentially.js';

/** The number formats that a transformer can be run in. */
export type ArithmeticFormat = 'float32' | 'float64' | 'bfloat16' | 'float16';

/** The names of the number formats. */
export const arithmeticFormats: readonly ArithmeticFormat[] = [
  'float32',
  'float64',
  'bfloat16',
  'float16',
];

/**
 * In which order the terms of a sum are added:
 *
 * - `sequential`: one after another, from the first
 * - `pairwise`: halves are summed by themselves, down to single terms, as NumPy does in the large
 * - `{ splits: n }`: cut into n runs as equal as can be (the first ones longer by one), each summed one
 *   after another, then the n sums likewise: what a GPU does that spreads a sum over n blocks (split-K)
 */
export type SumOrder = 'sequential' | 'pairwise' | { readonly splits: number };

/** How a transformer reckons; the reference is sequential, in float32. */
export interface Arithmetic {
  readonly order: SumOrder;
  readonly format: ArithmeticFormat;
}

/** One after another, in float32: the arithmetic whose bits the shipped model promises. */
export const referenceArithmetic: Arithmetic = { order: 'sequential', format: 'float32' };

/**
 * A matrix times a vector; every sum of a forward pass is one of its rows. Rows begin at `start`, each
 * `stride` after the one before; the vector is at `vectorStart`, the products go to `out`.
 */
export type Multiply = (
  matrix: Float64Array,
  start: number,
  stride: number,
  rows: number,
  columns: number,
  vector: Float64Array,
  vectorStart: number,
  out: Float64Array,
  outStart: number,
) => void;

/** What a forward pass needs of an arithmetic. Numbers stay in Float64Arrays, but are of the format. */
export interface Reckoning {
  /** The number of the format that is nearest to x, ties to even. */
  readonly round: (x: number) => number;
  readonly multiply: Multiply;
}

const rounders: Record<ArithmeticFormat, (x: number) => number> = {
  float32: Math.fround,
  float64: (x) => x,
  bfloat16: toBfloat16,
  float16: toFloat16,
};

/**
 * How to reckon in this order and format.
 *
 * In float32 and float64 every product and every sum is rounded to the format. In the two half-precision
 * formats products and running sums are kept in float32, as graphics processors keep them; each sum is
 * rounded to the format when it is done, and so is each of the n parts of `{ splits: n }`, which one
 * block hands to another in the format.
 *
 * @throws SamplescopeError `unknown-name` for another format or order, `out-of-range` for less than 1 split
 * @example
 * const tenth = Float64Array.of(0.1, 0.1, 0.1), ones = Float64Array.of(1, 1, 1), out = new Float64Array(1);
 * reckoningOf({ order: 'sequential', format: 'float64' }).multiply(tenth, 0, 3, 1, 3, ones, 0, out, 0);
 * out[0] // → 0.30000000000000004
 */
export function reckoningOf({ order, format }: Arithmetic): Reckoning {
  const round = lookUp('format', rounders, format);
  if (order === 'sequential' && format === 'float32') {
    return { round, multiply: multiplySequentially };
  }
  const roundSum = format === 'float64' ? round : Math.fround;
  return { round, multiply: multiplyBy(sumBy(order, roundSum, round), roundSum, round) };
}

/** The sum of `terms[from]` … `terms[to − 1]`, from < to. */
type Sum = (terms: Float64Array, from: number, to: number) => number;

function sumBy(order: SumOrder, roundSum: (x: number) => number, round: (x: number) => number) {
  const sequential: Sum = (terms, from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum = roundSum(sum + terms[i]!);
    return sum;
  };
  const pairwise: Sum = (terms, from, to) => {
    if (to - from === 1) return terms[from]!;
    const middle = from + ((to - from + 1) >> 1);
    return roundSum(pairwise(terms, from, middle) + pairwise(terms, middle, to));
  };
  if (order === 'sequential') return sequential;
  if (order === 'pairwise') return pairwise;
  const parts = new Float64Array(checkSplits(order));
  return ((terms, from, to) => {
    const length = to - from;
    for (let part = 0; part < parts.length; part++) {
      const begin = from + Math.ceil((part * length) / parts.length);
      const end = from + Math.ceil(((part + 1) * length) / parts.length);
      parts[part] = round(sequential(terms, begin, end));
    }
    return sequential(parts, 0, parts.length);
  }) satisfies Sum;
}

function checkSplits(order: { readonly splits: number }): number {
  const splits: unknown = (order as { splits: unknown } | null)?.splits;
  if (typeof splits !== 'number') {
    throw new SamplescopeError(
      'unknown-name',
      say`order must be "sequential", "pairwise" or {"splits": n}, got ${shown(order)}`,
    );
  }
  if (!Number.isInteger(splits) || splits < 1 || splits > 1024) {
    throw new SamplescopeError(
      'out-of-range',
      say`splits must be a whole number in [1, 1024], got ${splits}`,
    );
  }
  return splits;
}

function multiplyBy(
  sum: Sum,
  roundSum: (x: number) => number,
  round: (x: number) => number,
): Multiply {
  let terms = new Float64Array(256);
  return (matrix, start, stride, rows, columns, vector, vectorStart, out, outStart) => {
    if (columns > terms.length) terms = new Float64Array(columns);
    for (let row = 0; row < rows; row++) {
      const first = start + row * stride;
      for (let i = 0; i < columns; i++) {
        terms[i] = roundSum(matrix[first + i]! * vector[vectorStart + i]!);
      }
      out[outStart + row] = round(sum(terms, 0, columns));
    }
  };
}
