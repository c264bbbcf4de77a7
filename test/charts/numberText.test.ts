import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countText,
  decimalsApart,
  drawsText,
  probabilityText,
  temperatureText,
  widestProbability,
} from '../../src/charts/numberText.js';
import { textWidth } from '../../src/charts/textWidth.js';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('probabilityText', () => {
  it.each([
    [0, '0'],
    [5e-324, '< 0.01 %'],
    [0.000099, '< 0.01 %'],
    [0.0001, '0.01 %'],
    [0.00069, '0.07 %'],
    [0.001, '0.10 %'],
    [0.0521, '5.21 %'],
    [0.5, '50.00 %'],
    [0.9999, '99.99 %'],
    [0.99991, '> 99.99 %'],
    [0.99999999, '> 99.99 %'],
    [1, '100 %'],
  ])('writes %d as %s', (probability, text) => {
    expect(plain(probabilityText(probability))).toBe(text);
  });

  it('never makes something of nothing, nor certainty of doubt', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const text = probabilityText(probability);
        expect(text === '0').toBe(probability === 0);
        expect(text.startsWith('100')).toBe(probability === 1);
        expect(textWidth(text)).toBeLessThanOrEqual(textWidth(widestProbability));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('numbers', () => {
  it('groups digits in threes', () => {
    expect([0, 999, 1000, 1234567].map(countText).map(plain)).toEqual([
      '0',
      '999',
      '1 000',
      '1 234 567',
    ]);
  });

  it('knows one draw from many', () => {
    expect([1, 2000].map((count) => drawsText(count)).map(plain)).toEqual([
      '1 draw',
      '2 000 draws',
    ]);
  });

  it('writes a temperature so that none but 0 looks like 0', () => {
    expect([0, 0.001, 0.05, 0.7, 1, 5].map(temperatureText)).toEqual([
      'T = 0.00',
      'T = 0.001',
      'T = 0.05',
      'T = 0.70',
      'T = 1.00',
      'T = 5.00',
    ]);
  });

  it('takes as many decimals as it takes to tell numbers apart', () => {
    expect(decimalsApart([0.1, 0.2])).toBe(4);
    expect(decimalsApart([0.1, 0.1 + 3e-9])).toBe(9);
    expect(decimalsApart([0.5, 0.5])).toBe(17);
  });
});
