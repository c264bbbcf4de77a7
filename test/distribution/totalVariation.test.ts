import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klDivergence } from '../../src/distribution/klDivergence.js';
import { totalVariation } from '../../src/distribution/totalVariation.js';
import { anyProbabilities } from './anyProbabilities.js';

describe('totalVariation', () => {
  it('is the largest difference that any set of tokens can have', () => {
    fc.assert(
      fc.property(anyProbabilities(6), anyProbabilities(6), (p, q) => {
        let largest = 0;
        for (let set = 0; set < 64; set++) {
          let difference = 0;
          for (let i = 0; i < 6; i++) if ((set >> i) & 1) difference += p[i]! - q[i]!;
          largest = Math.max(largest, difference);
        }
        expect(totalVariation(p, q)).toBeCloseTo(largest, 14);
      }),
    );
  });

  it('is symmetric, 0 from itself, and 1 where no token is shared', () => {
    fc.assert(
      fc.property(anyProbabilities(6), anyProbabilities(6), (p, q) => {
        expect(totalVariation(p, q)).toBe(totalVariation(q, p));
        expect(totalVariation(p, p)).toBe(0);
      }),
    );
    expect(totalVariation(new Float64Array([1, 0]), new Float64Array([0, 1]))).toBe(1);
  });

  it('is bounded by the divergence, as Pinsker found', () => {
    fc.assert(
      fc.property(anyProbabilities(6), anyProbabilities(6), (p, q) => {
        const bound = Math.sqrt((klDivergence(p, q) * Math.LN2) / 2);
        expect(totalVariation(p, q)).toBeLessThanOrEqual(bound + 2 ** -50);
      }),
    );
  });
});
