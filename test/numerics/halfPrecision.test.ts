import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBfloat16, toFloat16 } from '../../src/numerics/halfPrecision.js';

/** All numbers of a format with so many bits of exponent and fraction that are not negative, in order. */
function format(exponentBits: number, fractionBits: number): number[] {
  const bias = 2 ** (exponentBits - 1) - 1;
  const numbers: number[] = [];
  for (let exponent = 0; exponent < 2 ** exponentBits - 1; exponent++) {
    for (let fraction = 0; fraction < 2 ** fractionBits; fraction++) {
      const mantissa = fraction / 2 ** fractionBits + (exponent === 0 ? 0 : 1);
      numbers.push(mantissa * 2 ** (Math.max(exponent, 1) - bias));
    }
  }
  return numbers;
}

describe.each([
  ['float16', toFloat16, format(5, 10), 2 ** 16],
  ['bfloat16', toBfloat16, format(8, 7), 2 ** 128],
] as const)('%s', (_, round, numbers, beyond) => {
  it('leaves its own numbers as they are', () => {
    const wrong = numbers.filter((x) => !Object.is(round(x), x) || !Object.is(round(-x), -x));
    expect(wrong).toEqual([]);
  });

  it('rounds what lies between two of its numbers to the nearer, halfway to the even one', () => {
    const wrong = numbers.filter((low, i) => {
      const next = numbers[i + 1];
      const middle = (low + (next ?? beyond)) / 2;
      const high = next ?? Infinity;
      const step = Math.max(middle * 2 ** -23, 2 ** -149);
      const neighbours = step < middle - low ? [middle - step, middle + step] : [low, high];
      return (
        round(middle) !== (i % 2 === 0 ? low : high) ||
        round(neighbours[0]!) !== low ||
        round(neighbours[1]!) !== high
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps order, signs, infinities and NaN', () => {
    fc.assert(
      fc.property(fc.float(), fc.float(), (a, b) => {
        if (a <= b) expect(round(a)).toBeLessThanOrEqual(round(b));
        expect(round(-a)).toBe(-round(a));
      }),
      { seed: 8 },
    );
    expect([round(Infinity), round(-Infinity), round(NaN)]).toEqual([Infinity, -Infinity, NaN]);
    expect(round(-0)).toBe(-0);
  });
});
