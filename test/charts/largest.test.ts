import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest } from '../../src/charts/largest.js';

describe('largest', () => {
  it('is the beginning of a stable sort, for few and for many', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 210 }), (list, most) => {
        const sorted = list.map((_, i) => i).sort((a, b) => list[b]! - list[a]!);
        expect(largest(list, most)).toEqual(sorted.slice(0, most));
      }),
      { seed: 1 },
    );
  });

  it('takes −∞ for the smallest', () => {
    expect(largest([-Infinity, 0, -Infinity], 2)).toEqual([1, 0]);
  });
});
