import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy, entropyInNats } from '../../src/distribution/entropy.js';
import { softmax } from '../../src/distribution/softmax.js';
import { between, exact } from '../numerics/oracle.js';
import { anyProbabilities } from './anyProbabilities.js';
import { trueEntropy } from './truth.js';

describe('entropy', () => {
  it('is within 2⁻⁵⁰ of 80 digits, relatively', () => {
    fc.assert(
      fc.property(anyProbabilities(8), (p) => {
        const truth = trueEntropy(p);
        const error = exact(entropy(p)).minus(truth).abs();
        expect(error.lte(truth.abs().times(2 ** -50)), `${entropy(p)}, not ${String(truth)}`).toBe(
          true,
        );
      }),
    );
  });

  it('is so for a thousand tokens', () => {
    const p = softmax(Float64Array.from(between(-8, 8, 1000)));
    const truth = trueEntropy(p);
    expect(exact(entropy(p)).div(truth).minus(1).abs().toNumber()).toBeLessThan(2 ** -50);
  });

  it('is from 0 to log₂ n', () => {
    expect(entropy(new Float64Array([0, 1, 0]))).toBe(0);
    for (const bits of [1, 3, 10, 17]) {
      const n = 2 ** bits;
      expect(entropy(new Float64Array(n).fill(1 / n))).toBeCloseTo(bits, 13);
    }
    fc.assert(
      fc.property(anyProbabilities(5), (p) => {
        expect(entropy(p)).toBeGreaterThanOrEqual(0);
        expect(entropy(p)).toBeLessThanOrEqual(Math.log2(5) + 2 ** -50);
      }),
    );
  });

  it('is the same in nats, in another unit', () => {
    expect(entropyInNats(new Float64Array([0.25, 0.75]))).toBeCloseTo(0.5623351446188083, 15);
    expect(entropy(new Float64Array([0.25, 0.75]))).toBeCloseTo(0.8112781244591328, 15);
  });
});
