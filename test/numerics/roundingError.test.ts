import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOfProduct, errorOfSum } from '../../src/numerics/roundingError.js';

const number = fc.double({ min: -1e30, max: 1e30, noNaN: true }).filter((x) => Math.abs(x) > 1e-30);

/** A double as a whole number of 2⁻²⁰⁰, or of 2⁻⁴⁰⁰. */
const whole = (x: number, unit = 2 ** 200) => BigInt(x * unit);

describe('what rounding lost', () => {
  it('makes a sum exact', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(whole(a + b) + whole(errorOfSum(a, b))).toBe(whole(a) + whole(b));
      }),
    );
  });

  it('makes a product exact', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const made = whole(a * b, 2 ** 400) + whole(errorOfProduct(a, b), 2 ** 400);
        expect(made).toBe(whole(a) * whole(b));
      }),
    );
  });

  it('is nothing where nothing is rounded', () => {
    expect(errorOfSum(1, 2)).toBe(0);
    expect(errorOfProduct(3, 5)).toBe(0);
  });
});
