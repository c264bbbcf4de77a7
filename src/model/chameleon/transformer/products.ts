import type { NumberFormat } from '../../../numerics/formats/numberFormat.js';
import { multiplySequentially, type Multiply } from './multiplySequentially.js';
import type { AllReduce, SumOrder } from './plan.js';

/** In which formats a product is made. */
interface ProductFormats {
  /** Of products and running sums. */
  readonly accumulation: NumberFormat;
  /** Of the parts that are added up in the end, where there are several. */
  readonly handOver: NumberFormat;
  /** Of the result. */
  readonly result: NumberFormat;
}

/**
 * The product whose sums are added in an order, in some formats: every product and every sum is rounded to that of the
 * accumulation.
 *
 * @param order Checked before, see `checkOrder`.
 * @example
 * const [accumulation, handOver] = [formats.float32, formats.bfloat16];
 * const multiply = createMultiply({ splits: 2 }, { accumulation, handOver, result: accumulation });
 * const out = new Float64Array(1);
 * multiply(Float64Array.of(256, 1, 1, 1), 0, 4, 1, 4, Float64Array.of(1, 1, 1, 1), 0, out, 0);
 * out[0] // → 258
 */
export function createMultiply(
  order: SumOrder,
  { accumulation, handOver, result }: ProductFormats,
): Multiply {
  const summed = summing(order, accumulation, handOver);
  if (result === accumulation) return summed;
  const { round } = result;
  return (matrix, start, stride, rows, columns, vector, vectorStart, out, outStart) => {
    summed(matrix, start, stride, rows, columns, vector, vectorStart, out, outStart);
    for (let i = outStart; i < outStart + rows; i++) out[i] = round(out[i]!);
  };
}

function summing(order: SumOrder, accumulation: NumberFormat, handOver: NumberFormat): Multiply {
  const { round } = accumulation;
  const sequential = accumulation.name === 'float32' ? multiplySequentially : oneByOne(round);
  if (order === 'sequential') return sequential;
  if (order === 'tree') return byTree(round);
  if ('devices' in order) {
    const { devices, reduce, each } = order;
    const own = summing(each, accumulation, handOver);
    const together = reduces[reduce](round, handOver.round);
    return devices === 1 ? own : inParts(own, equal(devices), together);
  }
  const cut = 'size' in order ? ofSize(order.size) : equal(order.splits);
  return inParts(sequential, cut, fromFirst(round, handOver.round));
}

/** Where so many columns are cut: how many parts, and where each begins. */
interface Cut {
  count(columns: number): number;
  begin(part: number, columns: number): number;
}

/** No part is empty: fewer columns than parts are a part each. */
const equal = (most: number): Cut => ({
  count: (columns) => Math.min(most, columns),
  begin: (part, columns) => Math.ceil((part * columns) / Math.min(most, columns)),
});

const ofSize = (size: number): Cut => ({
  count: (columns) => Math.ceil(columns / size),
  begin: (part, columns) => Math.min(part * size, columns),
});

type Round = (x: number) => number;

/** The plain way, for any format: `multiplySequentially` is the same for float32. */
function oneByOne(round: Round): Multiply {
  return (matrix, start, stride, rows, columns, vector, vectorStart, out, outStart) => {
    for (let row = 0; row < rows; row++) {
      const first = start + row * stride;
      let sum = 0;
      for (let i = 0; i < columns; i++) {
        sum = round(sum + round(matrix[first + i]! * vector[vectorStart + i]!));
      }
      out[outStart + row] = sum;
    }
  };
}

function byTree(round: Round): Multiply {
  let terms = new Float64Array(128);
  return (matrix, start, stride, rows, columns, vector, vectorStart, out, outStart) => {
    if (columns > terms.length) terms = new Float64Array(columns);
    for (let row = 0; row < rows; row++) {
      const first = start + row * stride;
      for (let i = 0; i < columns; i++) {
        terms[i] = round(matrix[first + i]! * vector[vectorStart + i]!);
      }
      out[outStart + row] = treeSum(terms, columns, round);
    }
  };
}

/** Adds neighbours in place, level by level; the last of an odd number stays as it is. */
function treeSum(terms: Float64Array, count: number, round: Round): number {
  for (let left = count; left > 1; left = (left + 1) >> 1) {
    const pairs = left >> 1;
    for (let i = 0; i < pairs; i++) terms[i] = round(terms[2 * i]! + terms[2 * i + 1]!);
    if (left % 2 === 1) terms[pairs] = terms[left - 1]!;
  }
  return terms[0]!;
}

/** Adds up the parts of one row, of `rows`. They may be changed. */
type Together = (parts: Float64Array, row: number, rows: number) => number;

/** One after another, each as it was handed over. */
const fromFirst = (round: Round, handOver: Round): Together => {
  return (parts) => {
    let sum = handOver(parts[0]!);
    for (let part = 1; part < parts.length; part++) sum = round(sum + handOver(parts[part]!));
    return sum;
  };
};

/** What comes of a hop is handed over, too. */
const reduces: Record<AllReduce, (round: Round, handOver: Round) => Together> = {
  ring: (round, handOver) => (parts, row, rows) => {
    const count = parts.length;
    const first = Math.floor((row * count) / rows);
    let sum = handOver(parts[first]!);
    for (let hop = 1; hop < count; hop++) {
      sum = handOver(round(sum + handOver(parts[(first + hop) % count]!)));
    }
    return sum;
  },
  tree: (round, handOver) => (parts) => {
    for (let part = 0; part < parts.length; part++) parts[part] = handOver(parts[part]!);
    return treeSum(parts, parts.length, (x) => handOver(round(x)));
  },
};

/** Multiplies part by part, and adds up what each row has of them. */
function inParts(own: Multiply, { count, begin }: Cut, together: Together): Multiply {
  let sums = new Float64Array(0);
  let parts = new Float64Array(0);
  return (matrix, start, stride, rows, columns, vector, vectorStart, out, outStart) => {
    const all = count(columns);
    if (all * rows > sums.length) sums = new Float64Array(all * rows);
    if (all !== parts.length) parts = new Float64Array(all);
    for (let part = 0; part < all; part++) {
      const from = begin(part, columns);
      const length = begin(part + 1, columns) - from;
      own(
        matrix,
        start + from,
        stride,
        rows,
        length,
        vector,
        vectorStart + from,
        sums,
        part * rows,
      );
    }
    for (let row = 0; row < rows; row++) {
      for (let part = 0; part < all; part++) parts[part] = sums[part * rows + row]!;
      out[outStart + row] = together(parts, row, rows);
    }
  };
}
