import { describe, expect, it } from 'vitest';
import { greedy } from '../../../src/sampling/index.js';

const from = (...logits: number[]) => ({
  logits: new Float64Array(logits),
  probabilities: new Float64Array(logits.length),
});

describe('greedy', () => {
  it('takes the largest logit and no random number', () => {
    expect(greedy(from(1, 4, 2))).toEqual({ token: 1, consumed: [] });
  });

  it('takes the lowest id of several that are equal', () => {
    expect(greedy(from(1, 4, 4, 4)).token).toBe(1);
    expect(greedy(from(0, -0)).token).toBe(0);
    expect(greedy(from(-0, 0)).token).toBe(0);
  });

  it('passes over −∞', () => {
    expect(greedy(from(-Infinity, -1e300)).token).toBe(1);
  });
});
