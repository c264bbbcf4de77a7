import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBfloat16, toFloat16 } from '../../../src/numerics/halfPrecision.js';
import { numberText } from '../../../src/random/catalogue/numberText.js';

const rounders = { float32: Math.fround, float16: toFloat16, bfloat16: toBfloat16 };

describe('numberText', () => {
  for (const [format, round] of Object.entries(rounders)) {
    it(`${format}: reads back as the same number, and one digit less would not`, () => {
      fc.assert(
        fc.property(fc.double({ noNaN: true, min: -60000, max: 60000 }), (x) => {
          const number = round(x);
          const text = numberText(number, format as keyof typeof rounders);
          expect(round(Number(text))).toBe(number === 0 ? 0 : number);
          const digits = text
            .replace(/e.*/, '')
            .replace(/\D/g, '')
            .replace(/^0+|0+$/g, '').length;
          if (digits > 1) {
            expect(round(Number(number.toPrecision(digits - 1)))).not.toBe(number);
          }
        }),
        { numRuns: 300, seed: 5 },
      );
    });
  }

  it('leaves doubles, integers and text alone', () => {
    expect(numberText(0.1 + 0.2, 'float64')).toBe('0.30000000000000004');
    expect(numberText(12345678901, 'integer')).toBe('12345678901');
    expect(numberText('[0, 42]', 'text')).toBe('[0, 42]');
  });
});
