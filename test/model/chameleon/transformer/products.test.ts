import { describe, expect, it } from 'vitest';
import { createMultiply } from '../../../../src/model/chameleon/transformer/products.js';
import type { AllReduce, SumOrder } from '../../../../src/model/chameleon/transformer/plan.js';
import { formats } from '../../../../src/numerics/formats/formats.js';
import { alignedTreeSum, sequentialSum, splitSum } from '../../../../src/numerics/sums/inOrder.js';

const [rows, columns] = [11, 64];
const matrix = Float64Array.from({ length: rows * columns }, (_, i) =>
  Math.fround(Math.sin(i * i)),
);
const vector = Float64Array.from({ length: columns }, (_, i) => Math.fround(Math.cos(7 * i * i)));
const { float32, bfloat16 } = formats as Record<string, (typeof formats)[string]>;

const product = (order: SumOrder, handOver = float32!, accumulation = float32!) => {
  const out = new Float64Array(rows);
  const multiply = createMultiply(order, { accumulation, handOver, result: accumulation });
  multiply(matrix, 0, columns, rows, columns, vector, 0, out, 0);
  return [...out];
};

/** The terms of each row's sum. */
const terms = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: columns }, (_, i) => Math.fround(matrix[row * columns + i]! * vector[i]!)),
);

describe('createMultiply', () => {
  it('adds as the sums of the same names', () => {
    expect(product('sequential')).toEqual(terms.map((row) => sequentialSum(row, Math.fround)));
    expect(product('tree')).toEqual(terms.map((row) => alignedTreeSum(row, Math.fround)));
    for (const splits of [1, 2, 3, 7, 16, 64]) {
      for (const handOver of [float32!, bfloat16!]) {
        const expected = terms.map((row) => splitSum(row, splits, Math.fround, handOver.round));
        expect(product({ splits }, handOver)).toEqual(expected);
      }
    }
    expect(product({ size: 16 })).toEqual(product({ splits: 4 }));
  });

  it('rounds every sum to the format that it accumulates in', () => {
    const inBfloat16 = terms.map((row) => sequentialSum(row.map(bfloat16!.round), bfloat16!.round));
    expect(product('sequential', bfloat16, bfloat16)).toEqual(inBfloat16);
  });

  const shared = (devices: number, reduce: AllReduce, each: 'tree' | 'sequential') =>
    ({ devices, reduce, each }) as const;

  it('gives the same on 1, 2, 4 and 8 devices where a tree goes across them', () => {
    for (const devices of [1, 2, 4, 8]) {
      expect(product(shared(devices, 'tree', 'tree'))).toEqual(product('tree'));
    }
  });

  it.each([
    ['a ring', product(shared(4, 'ring', 'tree'))],
    ['another order inside', product(shared(4, 'tree', 'sequential'))],
    ['parts in the format', product(shared(4, 'tree', 'tree'), bfloat16)],
  ])('gives other bits with %s', (_, bits) => {
    expect(bits).not.toEqual(product('tree'));
  });

  it('begins a ring at another device for each part of the rows', () => {
    const parts = terms.map((row) =>
      [0, 1, 2, 3].map((d) => sequentialSum(row.slice(16 * d, 16 * d + 16), Math.fround)),
    );
    const expected = parts.map((row, i) => {
      const first = Math.floor((4 * i) / rows);
      return sequentialSum([...row.slice(first), ...row.slice(0, first)], Math.fround);
    });
    expect(product(shared(4, 'ring', 'sequential'))).toEqual(expected);
  });
});
