import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/numerics/formats/formats.js';
import { exactSum } from '../../../src/numerics/sums/exact.js';
import { alignedTreeSum, splitSum } from '../../../src/numerics/sums/inOrder.js';
import { sumAll, sumDefinitions, sumsIn } from '../../../src/numerics/sums/sumDefinitions.js';
import { exact } from '../oracle.js';

const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), {
  minLength: 1,
  maxLength: 300,
});
const wholes = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 2000 });

describe.each(sumDefinitions)('the sum $name', ({ run, formats: only }) => {
  it('is the true one where nothing is rounded', () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const truth = values.reduce((sum, value) => sum + value, 0);
        for (const name of only ?? ['float32', 'float64']) {
          expect(run(values, formats[name]!) + 0).toBe(truth);
        }
      }),
    );
  });

  it('lands on a number of the format, near the true sum', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        for (const name of only ?? ['bfloat16', 'float32', 'float64']) {
          const format = formats[name]!;
          const values = given.map(format.round);
          const sum = run(values, format);
          expect(format.round(sum)).toBe(sum);
          // n − 1 additions, each off by at most half a unit of the last place of the largest that can come.
          const most = exactSum(values.map(Math.abs));
          const bound = values.length * format.spacing(Math.min(2 * most, format.largest));
          expect(Math.abs(sum - exactSum(values))).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });
});

describe('exactSum', () => {
  it('is the sum in 80 digits, rounded once', () => {
    // Multiples of 2⁻⁵⁰ below 10¹²: 80 digits hold all of them, and their sums.
    const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((x) => {
      const rest = x - Math.trunc(x);
      return Math.trunc(x) + Math.round(rest * 2 ** 50) / 2 ** 50;
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const truth = values.map(exact).reduce((sum, x) => sum.plus(x));
        expect(exactSum(values)).toBe(Number(truth.toString()) + 0);
      }),
    );
  });

  it('rounds to a narrow format directly', () => {
    // 1 + 2⁻⁸ is a tie of bfloat16; what is beyond it decides, though float64 cannot hold it.
    expect(exactSum([1, 2 ** -8, 2 ** -80], formats['bfloat16'])).toBe(1 + 2 ** -7);
    expect(exactSum([1, 2 ** -8], formats['bfloat16'])).toBe(1);
  });

  it('gives ±∞ and NaN as IEEE 754 does', () => {
    expect(exactSum([1, Infinity])).toBe(Infinity);
    expect(exactSum([Infinity, -Infinity])).toBeNaN();
  });
});

describe('sums in an order', () => {
  it('of an aligned tree are the same, wherever it is cut at a power of two', () => {
    const values = Array.from({ length: 64 }, (_, i) => Math.fround(Math.sqrt(i + 1)));
    const whole = alignedTreeSum(values, Math.fround);
    for (const devices of [2, 4, 8]) {
      const size = 64 / devices;
      const parts = Array.from({ length: devices }, (_, device) =>
        alignedTreeSum(values.slice(device * size, (device + 1) * size), Math.fround),
      );
      expect(alignedTreeSum(parts, Math.fround)).toBe(whole);
    }
    expect(splitSum(values, 8, Math.fround)).not.toBe(splitSum(values, 3, Math.fround));
  });
});

describe('sumAll', () => {
  it('shows that an upgrade of Python changes the last digit', () => {
    const found = sumAll(new Array<number>(10).fill(0.1), formats['float64']!);
    const of = (name: string) => found.find((sum) => sum.name === name)!.value;
    expect([of('python-3.11'), of('python-3.12')]).toEqual([0.9999999999999999, 1]);
  });

  it('has the sums that a format has', () => {
    expect(sumsIn(formats['float16']!).map(({ name }) => name)).not.toContain('numpy');
    expect(() => sumsIn(formats['float8_e8m0fnu']!)).toThrow('got float8_e8m0fnu, which has no 0');
  });

  it('refuses no numbers, and what the format does not have', () => {
    expect(() => sumAll([], formats['float64']!)).toThrow('values must be at least one number');
    expect(() => sumAll([1, 70000], formats['float16']!)).toThrow(
      'values[1] must be in [−65504, 65504], which float16 has, got 70000',
    );
  });
});
