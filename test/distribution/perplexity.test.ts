import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perplexity } from '../../src/distribution/perplexity.js';
import { exact, oracle } from '../numerics/oracle.js';
import { anyProbabilities } from './anyProbabilities.js';
import { trueEntropy } from './truth.js';

describe('perplexity', () => {
  it('is two to the power of the entropy, relatively within 2⁻⁵⁰ of 80 digits', () => {
    fc.assert(
      fc.property(anyProbabilities(8), (p) => {
        const truth = oracle.bignumber(2).pow(trueEntropy(p));
        expect(exact(perplexity(p)).div(truth).minus(1).abs().toNumber()).toBeLessThan(2 ** -50);
      }),
    );
  });

  it('counts what is equally likely', () => {
    expect(perplexity(new Float64Array([0, 1]))).toBe(1);
    expect(perplexity(new Float64Array(1000).fill(0.001))).toBeCloseTo(1000, 10);
  });
});
