import { describe, expect, it } from 'vitest';
import { logOfSum } from '../../src/numerics/log.js';
import { log1p } from '../../src/numerics/log1p.js';
import { between, exact, oracle, ulpsFrom } from './oracle.js';

const truth = (x: number) => oracle.log<ReturnType<typeof exact>>(exact(x).plus(1));

describe('log1p', () => {
  it.each([
    [-1, -0.5],
    [-0.5, -0.01],
    [-0.01, 0],
    [0, 0.01],
    [0.01, 2],
    [2, 1e6],
    [-1e-8, 1e-8],
    [0, 1e-20],
  ])('is within 0.52 ulp of 80 digits between %d and %d', (low, high) => {
    for (const x of between(low, high, 100)) {
      expect(ulpsFrom(log1p(x), truth(x)), `log1p(${x})`).toBeLessThan(0.52);
    }
  });

  it('keeps what 1 + x would lose', () => {
    expect(log1p(1e-20)).toBe(1e-20);
    expect(log1p(-1e-300)).toBe(-1e-300);
    expect(log1p(5e-324)).toBe(5e-324);
    expect(log1p(-0)).toBe(-0);
  });

  it('has its limits where the logarithm has', () => {
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(NaN)).toBeNaN();
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(Number.MAX_VALUE)).toBe(709.782712893384);
  });
});

describe('logOfSum', () => {
  it('sees a tail that a double has no room for', () => {
    for (const x of between(0.5, 8, 100)) {
      const tail = x * 2 ** -55;
      const sum = exact(x).plus(exact(tail));
      expect(ulpsFrom(logOfSum(x, tail), oracle.log<typeof sum>(sum))).toBeLessThan(0.52);
    }
  });
});
