import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/numerics/logGamma.js';
import { oracle } from './oracle.js';

describe('logGamma', () => {
  it('of a whole number is the logarithm of a factorial', () => {
    for (let x = 1; x <= 170; x++) {
      const truth = Number(oracle.log(oracle.factorial(oracle.bignumber(x - 1))));
      const error = Math.abs(logGamma(x) - truth);
      expect(error, `logGamma(${x})`).toBeLessThan(x <= 30 ? 1e-13 : 1e-15 * truth);
    }
  });

  it('of a whole number and a half follows from Γ(½) = √π', () => {
    let truth = 0.5 * Math.log(Math.PI);
    for (let x = 0.5; x < 100; truth += Math.log(x), x++) {
      expect(Math.abs(logGamma(x) - truth), `logGamma(${x})`).toBeLessThan(1e-12);
    }
  });

  it('goes like −ln x near 0', () => {
    expect(logGamma(1e-300)).toBeCloseTo(300 * Math.LN10, 10);
  });

  it.each([0, -1, -0.5, NaN])('of %d is NaN', (x) => {
    expect(logGamma(x)).toBeNaN();
  });
});
