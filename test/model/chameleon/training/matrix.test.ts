import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addProduct,
  addTransposedProduct,
  multiplyByTransposed,
} from '../../../../src/model/chameleon/training/matrix.js';

const size = fc.integer({ min: 1, max: 11 });

/** Numbers whose products and sums are exact, so that no order of terms can differ. */
const numbers = (count: number, seed: number) =>
  Float64Array.from({ length: count }, (_, i) => ((i * 7 + seed * 13) % 19) - 9);

interface Sizes {
  rows: number;
  columns: number;
  inner: number;
}

describe('products of matrices', () => {
  const sizes = fc.record({ rows: size, columns: size, inner: size });
  const check = (
    run: (a: Float64Array, b: Float64Array, out: Float64Array, sizes: Sizes) => void,
    expected: (
      a: Float64Array,
      b: Float64Array,
      row: number,
      column: number,
      sizes: Sizes,
    ) => number,
  ) =>
    fc.assert(
      fc.property(sizes, (sizes) => {
        const a = numbers(sizes.rows * sizes.inner, 1);
        const b = numbers(sizes.columns * sizes.inner, 2);
        const out = numbers(sizes.rows * sizes.columns, 3);
        const before = out.slice();
        run(a, b, out, sizes);
        for (let row = 0; row < sizes.rows; row++) {
          for (let column = 0; column < sizes.columns; column++) {
            const at = row * sizes.columns + column;
            expect(out[at]).toBe(before[at]! + expected(a, b, row, column, sizes));
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  /** b behind three numbers that do not belong to it. */
  const behind = (b: Float64Array) => ({ values: Float64Array.of(99, 98, 97, ...b), start: 3 });
  const sumOver = (inner: number, term: (k: number) => number) =>
    Array.from({ length: inner }, (_, k) => term(k)).reduce((sum, x) => sum + x, 0);

  it('multiplyByTransposed', () => {
    check(
      (a, b, out, { rows, columns, inner }) => {
        const product = new Float64Array(out.length).fill(77);
        multiplyByTransposed(a, behind(b), product, rows, columns, inner);
        out.forEach((_, i) => (out[i]! += product[i]!));
      },
      (a, b, row, column, { inner }) =>
        sumOver(inner, (k) => a[row * inner + k]! * b[column * inner + k]!),
    );
  });

  it('addProduct', () => {
    check(
      (a, b, out, { rows, columns, inner }) => addProduct(a, behind(b), out, rows, columns, inner),
      (a, b, row, column, { inner, columns }) =>
        sumOver(inner, (k) => a[row * inner + k]! * b[k * columns + column]!),
    );
  });

  it('addTransposedProduct', () => {
    check(
      (a, b, out, { rows, columns, inner }) => {
        const place = behind(out);
        addTransposedProduct(a, b, place, rows, columns, inner);
        expect([...place.values.subarray(0, 3)]).toEqual([99, 98, 97]);
        out.set(place.values.subarray(3));
      },
      (a, b, row, column, { inner, rows, columns }) =>
        sumOver(inner, (k) => a[k * rows + row]! * b[k * columns + column]!),
    );
  });
});
