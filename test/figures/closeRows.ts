import { expect } from 'vitest';

type Row = readonly unknown[];

/**
 * Expects the same rows: texts to the letter, and numbers, which may be written down as text, but for their last bits.
 *
 * @param by How far apart two numbers may be. Default 1e-9.
 */
export function expectRows(rows: readonly Row[], expected: readonly Row[], by = 1e-9): void {
  const texts = (all: readonly Row[]) =>
    all.map((row) => row.map((cell) => (isNumber(cell) ? '#' : cell)));
  expect(texts(rows)).toEqual(texts(expected));
  const far = rows.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const other = expected[i]![j];
      return isNumber(cell) && Math.abs(Number(cell) - Number(other)) > by
        ? [`row ${i}, column ${j}: ${String(cell)}, not ${String(other)}`]
        : [];
    }),
  );
  expect(far).toEqual([]);
}

const isNumber = (cell: unknown): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell));
