import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveChoices } from '../../src/distribution/effectiveChoices.js';
import { perplexity } from '../../src/distribution/perplexity.js';
import { exact, oracle } from '../numerics/oracle.js';
import { anyProbabilities } from './anyProbabilities.js';

describe('effectiveChoices', () => {
  it('is one over the chance that two draws agree, relatively within 2⁻⁵⁰ of 80 digits', () => {
    fc.assert(
      fc.property(anyProbabilities(8), (p) => {
        let agreement = oracle.bignumber(0);
        for (const value of p) agreement = agreement.plus(exact(value).pow(2));
        const product = exact(effectiveChoices(p)).times(agreement);
        expect(product.minus(1).abs().toNumber()).toBeLessThan(2 ** -50);
      }),
    );
  });

  it('is never above perplexity', () => {
    fc.assert(
      fc.property(anyProbabilities(8), (p) => {
        expect(effectiveChoices(p)).toBeLessThanOrEqual(perplexity(p) * (1 + 2 ** -50));
      }),
    );
  });

  it('counts what is equally likely', () => {
    expect(effectiveChoices(new Float64Array([0, 1]))).toBe(1);
    expect(effectiveChoices(new Float64Array(1000).fill(0.001))).toBeCloseTo(1000, 10);
  });
});
