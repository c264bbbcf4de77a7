import { describe, expect, it } from 'vitest';
import { exp, expOfSum } from '../../src/numerics/exp.js';
import { neighbours } from './neighbours.js';
import { between, exact, ulpsFrom } from './oracle.js';

const step = 0.0054152123481245725; // ln 2 / 128, the distance of the table's entries

describe('exp', () => {
  it.each([
    [-1, 1, 800],
    [-50, 0, 800],
    [-708, 709, 800],
    [-0.006, 0.006, 400],
    [-1e-9, 1e-9, 100],
    [709, 709.782712893384, 100],
  ])('is within 0.51 ulp of 80 digits between %d and %d', (low, high, count) => {
    for (const x of between(low, high, count)) {
      expect(ulpsFrom(exp(x), exact(x).exp()), `exp(${x})`).toBeLessThan(0.51);
    }
  });

  it('is within 0.51 ulp where one entry of the table gives way to the next', () => {
    for (const k of between(-130000, 130000, 100)) {
      for (const x of neighbours((Math.floor(k) + 0.5) * step, 1)) {
        expect(ulpsFrom(exp(x), exact(x).exp()), `exp(${x})`).toBeLessThan(0.51);
      }
    }
  });

  it('is within 1 ulp where the result is subnormal', () => {
    for (const x of between(-745.2, -708, 300)) {
      expect(ulpsFrom(exp(x), exact(x).exp()), `exp(${x})`).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [5e-324, 1],
    [-(2 ** -54), 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e300, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-1e300, 0],
  ])('of %d is %d', (x, result) => {
    expect(exp(x)).toBe(result);
  });

  it('never falls from one double to the next', () => {
    const places = [
      ...between(-745, 709, 500),
      ...between(-1, 1, 500),
      ...[...between(-2000, 2000, 500)].map((k) => (Math.floor(k) + 0.5) * step),
      ...[-708, 708],
    ];
    for (const place of places) {
      const results = neighbours(place, 5).map(exp);
      expect(
        results.every((result, i) => i === 0 || result >= results[i - 1]!),
        `at ${place}`,
      ).toBe(true);
    }
  });
});

describe('expOfSum', () => {
  it('sees a tail that a double has no room for', () => {
    for (const x of between(-700, 700, 100)) {
      for (const tail of [x * 2 ** -54, 2 ** -13, -(2 ** -13)]) {
        const truth = exact(x).plus(exact(tail)).exp();
        expect(ulpsFrom(expOfSum(x, tail), truth), `exp(${x} + ${tail})`).toBeLessThan(0.51);
      }
    }
  });

  it('sees it where the result is subnormal, and near the largest double', () => {
    for (const x of [...between(-745, -708, 50), ...between(708, 709.78, 50)]) {
      const tail = x * 2 ** -54;
      const truth = exact(x).plus(exact(tail)).exp();
      expect(ulpsFrom(expOfSum(x, tail), truth), `exp(${x} + ${tail})`).toBeLessThanOrEqual(1);
    }
  });
});
