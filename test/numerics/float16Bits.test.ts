import { describe, expect, it } from 'vitest';
import { float16FromBits, float16ToBits } from '../../src/numerics/float16Bits.js';
import { toFloat16 } from '../../src/numerics/halfPrecision.js';

const all = Array.from({ length: 65536 }, (_, bits) => bits);
const isNaNBits = (bits: number) => (bits & 0x7c00) === 0x7c00 && (bits & 0x3ff) !== 0;

describe('float16 bits', () => {
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x03ff, (1023 / 1024) * 2 ** -14],
    [0x0400, 2 ** -14],
    [0x3c00, 1],
    [0x3555, 0.333251953125],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])('%i is %d', (bits, value) => {
    expect(float16FromBits(bits)).toBe(value);
    expect(float16ToBits(value)).toBe(bits);
  });

  it('go there and back, all of them', () => {
    const wrong = all.filter((bits) => {
      const back = float16ToBits(float16FromBits(bits));
      return isNaNBits(bits) ? back !== 0x7e00 : back !== bits;
    });
    expect(wrong).toEqual([]);
  });

  it('are those of the nearest float16, ties to even', () => {
    for (const x of [1 + 2 ** -11, 1 + 3 * 2 ** -11, 65519, 65520, 1e-8, -0.1]) {
      expect(float16FromBits(float16ToBits(x))).toBe(toFloat16(x));
    }
  });
});
