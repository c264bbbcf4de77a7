import { describe, expect, it } from 'vitest';
import { regularizedGammaQ } from '../../src/numerics/regularizedGamma.js';
import { exact, oracle } from './oracle.js';

type BigNumber = ReturnType<typeof exact>;

const one = oracle.bignumber(1);

/** Q(a, x) for whole a: the chance that a Poisson variable of mean x is below a. */
function ofWhole(a: number, x: BigNumber): BigNumber {
  let term = one;
  let sum = one;
  for (let k = 1; k < a; k++) {
    term = term.times(x).div(k);
    sum = sum.plus(term);
  }
  return sum.times(x.neg().exp());
}

/** Q(n + ½, x): that of ½ is erfc √x, by the power series of erf, and each next one adds a density. */
function ofWholeAndHalf(n: number, x: BigNumber): BigNumber {
  const root = x.sqrt();
  const rootOfPi = oracle.bignumber(oracle.pi).sqrt();
  let erf = oracle.bignumber(0);
  let power = root;
  for (let k = 0; power.abs().gt(1e-75); k++) {
    erf = erf.plus(power.div(2 * k + 1));
    power = power.times(x.neg()).div(k + 1);
  }
  let result = one.minus(erf.times(2).div(rootOfPi));
  let density = root.times(2).div(rootOfPi).times(x.neg().exp());
  for (let k = 0; k < n; k++) {
    result = result.plus(density);
    density = density.times(x).div(oracle.bignumber(k).plus(1.5));
  }
  return result;
}

const relativeError = (got: number, truth: BigNumber) =>
  exact(got).minus(truth).div(truth).abs().toNumber();

const places = [0.01, 0.3, 0.9, 1, 1.1, 2, 4];

describe('regularizedGammaQ', () => {
  it.each([1, 2, 5, 15, 16, 17, 40, 300])('is relatively within 1e-13 for a = %d', (a) => {
    for (const place of places) {
      const x = a * place;
      const error = relativeError(regularizedGammaQ(a, x), ofWhole(a, exact(x)));
      expect(error, `Q(${a}, ${x})`).toBeLessThan(1e-13);
    }
  });

  it.each([0, 1, 4, 15, 16, 20])('is relatively within 1e-13 for a = %d + 1/2', (n) => {
    for (const place of places) {
      const x = Math.min((n + 0.5) * place, 50);
      const error = relativeError(regularizedGammaQ(n + 0.5, x), ofWholeAndHalf(n, exact(x)));
      expect(error, `Q(${n + 0.5}, ${x})`).toBeLessThan(1e-13);
    }
  });

  it('is relatively within 1e-10 for a large a, out to a tail of 1e-40', () => {
    for (const x of [63000, 64000, 65000, 67500]) {
      const error = relativeError(regularizedGammaQ(64000, x), ofWhole(64000, exact(x)));
      expect(error, `Q(64000, ${x})`).toBeLessThan(1e-10);
    }
  });

  // The critical values that every table of chi-squared prints.
  it.each([
    [1, 3.841, 0.05],
    [5, 11.07, 0.05],
    [10, 23.209, 0.01],
    [100, 149.449, 0.001],
  ])('with %d degrees of freedom, %d is the critical value for %d', (nu, value, probability) => {
    expect(regularizedGammaQ(nu / 2, value / 2) / probability).toBeCloseTo(1, 3);
  });

  it('goes from 1 to 0', () => {
    expect(regularizedGammaQ(3, 0)).toBe(1);
    expect(regularizedGammaQ(3, Infinity)).toBe(0);
    expect(regularizedGammaQ(3, 800)).toBe(0);
    expect(regularizedGammaQ(1e6, 1)).toBe(1);
    expect(regularizedGammaQ(0.5, 1e-300)).toBe(1);
  });

  it.each([
    [0, 1, 'a must be in (0, ∞), got 0'],
    [-1, 1, 'a must be in (0, ∞), got -1'],
    [Infinity, 1, 'a must be in (0, ∞), got Infinity'],
    [NaN, 1, 'a must be in (0, ∞), got NaN'],
    [1, -1, 'x must be in [0, ∞], got -1'],
    [1, NaN, 'x must be in [0, ∞], got NaN'],
  ])('refuses a = %d, x = %d', (a, x, message) => {
    expect(() => regularizedGammaQ(a, x)).toThrow(message);
  });
});
