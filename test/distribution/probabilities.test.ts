import { describe, expect, it } from 'vitest';
import { effectiveChoices } from '../../src/distribution/effectiveChoices.js';
import { entropy } from '../../src/distribution/entropy.js';
import { klDivergence } from '../../src/distribution/klDivergence.js';
import { perplexity } from '../../src/distribution/perplexity.js';
import { topProbability } from '../../src/distribution/topProbability.js';
import { totalVariation } from '../../src/distribution/totalVariation.js';

const ofOne = { entropy, perplexity, effectiveChoices, topProbability };
const ofTwo = { klDivergence, totalVariation };

const bad = [
  [[], 'empty', 'must have at least one entry, got none'],
  [[0.5, NaN], 'not-a-number', '[1] must be in [0, 1], got NaN'],
  [[1.5, -0.5], 'out-of-range', '[0] must be in [0, 1], got 1.5'],
  [[-0.5, 1], 'out-of-range', '[0] must be in [0, 1], got -0.5'],
  [[Infinity], 'out-of-range', '[0] must be in [0, 1], got Infinity'],
  [[0.5, 0.4], 'out-of-range', 'must sum to 1, got 0.9'],
  [[1, 2e-6], 'out-of-range', 'must sum to 1, got 1.000002'],
  [[0, 0], 'out-of-range', 'must sum to 1, got 0'],
] as const;

const refusal = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error;

describe.each(Object.entries(ofOne))('%s', (_, measure) => {
  it.each(bad)('refuses %j', (values, code, message) => {
    const thrown = refusal(code, `probabilities${message.startsWith('[') ? '' : ' '}${message}`);
    expect(() => measure(new Float64Array(values))).toThrow(thrown);
  });

  it('lets pass a sum that is 1 but for rounding', () => {
    expect(measure(new Float64Array(10).fill(0.1))).toBeGreaterThan(0);
    expect(measure(new Float64Array([0.5, 0.5 - 1e-7]))).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(ofTwo))('%s', (_, measure) => {
  it.each(bad)('refuses %j on either side', (values, code, message) => {
    const wrong = new Float64Array(values);
    const right = new Float64Array(values.length);
    right[0] = 1;
    const after = message.startsWith('[') ? message : ` ${message}`;
    expect(() => measure(wrong, right)).toThrow(refusal(code, `p${after}`));
    if (values.length > 0) {
      expect(() => measure(right, wrong)).toThrow(refusal(code, `q${after}`));
    }
  });

  it('refuses two lengths', () => {
    expect(() => measure(new Float64Array([1]), new Float64Array([1, 0]))).toThrow(
      refusal('malformed', 'p and q must have the same length, got 1 and 2'),
    );
  });
});
