import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multiplyHigh } from '../../../src/random/engines/multiplyHigh.js';

const word = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1, 0xffff, 0x10000),
);

it('is the upper half of the product', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const product = Number((BigInt(a) * BigInt(b)) >> 32n);
      expect(multiplyHigh(a, b)).toBe(product);
      expect(multiplyHigh(a | 0, b | 0)).toBe(product);
    }),
    { numRuns: 2000 },
  );
});
