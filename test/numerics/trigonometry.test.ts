import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, sin, tan } from '../../src/numerics/trigonometry.js';
import { between, exact, oracle, ulpsFrom } from './oracle.js';

describe('sin and cos', () => {
  it.each([
    [0, 6.3],
    [-6.3, 0],
    [-0.03, 0.03],
    [3.14, 3.143],
    [1.57, 1.572],
    [-3000, 3000],
    [0, 1e-9],
  ])('are within 0.51 ulp of 80 digits between %d and %d', (low, high) => {
    for (const x of between(low, high, 60)) {
      expect(ulpsFrom(sin(x), oracle.sin(exact(x))), `sin(${x})`).toBeLessThan(0.51);
      expect(ulpsFrom(cos(x), oracle.cos(exact(x))), `cos(${x})`).toBeLessThan(0.51);
    }
  });

  it('keep all digits next to a multiple of a quarter turn, where the angle cancels', () => {
    for (let quarter = 1; quarter < 1900; quarter += 61) {
      const x = (quarter * Math.PI) / 2;
      expect(ulpsFrom(sin(x), oracle.sin(exact(x)))).toBeLessThan(0.51);
      expect(ulpsFrom(cos(x), oracle.cos(exact(x)))).toBeLessThan(0.51);
    }
  });

  it('lie on the unit circle and know their symmetries', () => {
    fc.assert(
      fc.property(fc.double({ min: -3000, max: 3000, noNaN: true }), (x) => {
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThan(4e-16);
        expect(sin(-x)).toBe(-sin(x));
        expect(cos(-x)).toBe(cos(x));
      }),
      { seed: 3 },
    );
  });

  it('are exact at 0', () => {
    expect([sin(0), cos(0), cos(-0)]).toEqual([0, 1, 1]);
    expect(sin(-0)).toBe(-0);
    expect(sin(5e-324)).toBe(5e-324);
  });
});

describe('tan', () => {
  it('is within 2 ulp of 80 digits', () => {
    for (const x of between(-1.5708, 1.5708, 200)) {
      expect(ulpsFrom(tan(x), oracle.tan(exact(x))), `tan(${x})`).toBeLessThan(2);
    }
  });
});

describe.each([sin, cos, tan])('%o', (f) => {
  it('gives NaN for NaN and refuses angles that it cannot take apart', () => {
    expect(f(NaN)).toBeNaN();
    expect(() => f(3000.5)).toThrow(/x must be in \[-3000, 3000\], got 3000.5/);
    expect(() => f(-Infinity)).toThrow(/got -Infinity/);
  });
});
