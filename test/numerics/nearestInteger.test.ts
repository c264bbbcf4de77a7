import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestInteger } from '../../src/numerics/nearestInteger.js';

describe('nearestInteger', () => {
  it('takes ties to even', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map(nearestInteger)).toEqual([0, 2, 2, 0, -2]);
  });

  it('is a whole number at most ½ away', () => {
    fc.assert(
      fc.property(fc.double({ min: -(2 ** 51), max: 2 ** 51, noNaN: true }), (x) => {
        const nearest = nearestInteger(x);
        expect(Number.isInteger(nearest)).toBe(true);
        expect(Math.abs(nearest - x)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
