import { describe, expect, it } from 'vitest';
import { discountsOf } from '../../src/model/kneserNey.js';

/** Counts with n1 ones, n2 twos, and so on. */
const withCounts = (...n: number[]) =>
  Int32Array.from(n.flatMap((times, i) => new Array<number>(times).fill(i + 1)));

describe('discountsOf', () => {
  it('follows equation 26 of Chen & Goodman', () => {
    const [n1, n2, n3, n4] = [1000, 300, 120, 70] as const;
    const y = n1 / (n1 + 2 * n2);
    expect(discountsOf(withCounts(n1, n2, n3, n4, 500, 9))).toEqual([
      0,
      1 - (2 * y * n2) / n1,
      2 - (3 * y * n3) / n2,
      3 - (4 * y * n4) / n3,
    ]);
  });

  it('does not count what never occurs', () => {
    const counts = withCounts(100, 30, 12, 7);
    expect(discountsOf(Int32Array.of(...counts, 0, 0, 0))).toEqual(discountsOf(counts));
  });

  it.each([
    ['nothing', []],
    ['only ones', [5]],
    ['no ones', [0, 5, 4, 3]],
    ['no twos', [5, 0, 4, 3]],
    ['no threes', [9, 5, 0, 3]],
    ['no fours', [9, 5, 3]],
    ['a negative discount', [9, 1, 9, 9]],
  ])('falls back where there are %s', (_, n) => {
    expect(discountsOf(withCounts(...n))).toEqual([0, 0.5, 1, 1.5]);
  });
});
