import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAbove, firstAtLeast } from '../../../src/random/streams/searchSorted.js';

it('finds what a walk from the left finds', () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 9 })).map((list) => list.sort((a, b) => a - b));
  const indexOr = (index: number, length: number) => (index < 0 ? length : index);
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 10 }), (list, x) => {
      expect(firstAbove(list, x)).toBe(
        indexOr(
          list.findIndex((y) => y > x),
          list.length,
        ),
      );
      expect(firstAtLeast(list, x)).toBe(
        indexOr(
          list.findIndex((y) => y >= x),
          list.length,
        ),
      );
    }),
  );
});
