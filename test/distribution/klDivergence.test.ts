import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klDivergence } from '../../src/distribution/klDivergence.js';
import { softmax } from '../../src/distribution/softmax.js';
import { between, exact } from '../numerics/oracle.js';
import { anyProbabilities } from './anyProbabilities.js';
import { trueDivergence } from './truth.js';

const logits = Float64Array.from(between(-8, 8, 50));

describe('klDivergence', () => {
  it('is within 2⁻⁵⁰ of 80 digits, relatively above 1 bit and absolutely below', () => {
    fc.assert(
      fc.property(anyProbabilities(8), anyProbabilities(8), (p, q) => {
        if (p.some((value, i) => value > 0 && q[i] === 0)) {
          expect(klDivergence(p, q)).toBe(Infinity);
          return;
        }
        const truth = trueDivergence(p, q);
        const error = exact(klDivergence(p, q)).minus(truth).abs().toNumber();
        expect(error).toBeLessThan(2 ** -50 * Math.max(1, truth.toNumber()));
      }),
    );
  });

  it('of a distribution from a slightly warmer one goes with the square of the difference', () => {
    const divergence = (change: number) =>
      klDivergence(softmax(logits), softmax(logits, 1 + change));
    expect(divergence(1e-4) / divergence(1e-3)).toBeCloseTo(0.01, 4);
    expect(divergence(1e-5) / divergence(1e-4)).toBeCloseTo(0.01, 4);
  });

  it('is never negative, and 0 from itself', () => {
    fc.assert(
      fc.property(anyProbabilities(8), anyProbabilities(8), (p, q) => {
        expect(klDivergence(p, q)).toBeGreaterThanOrEqual(0);
        expect(klDivergence(p, p)).toBe(0);
      }),
    );
  });

  it('takes probabilities down to the smallest double', () => {
    const [p, q] = [new Float64Array([5e-324, 1]), new Float64Array([1, 0])];
    expect(klDivergence(q, p)).toBe(1074);
    expect(klDivergence(new Float64Array([5e-324, 1]), new Float64Array([0.5, 0.5]))).toBe(1);
  });
});
