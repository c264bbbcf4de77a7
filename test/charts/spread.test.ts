import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/charts/spread.js';

const places = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));

describe('spread', () => {
  it('keeps labels apart and inside', () => {
    fc.assert(
      fc.property(places, (list) => {
        const spaced = spread(list, 10, 0, 100);
        spaced.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (i > 0) expect(place - spaced[i - 1]!).toBeGreaterThanOrEqual(10 - 1e-9);
        });
      }),
      { seed: 1 },
    );
  });

  it('moves none that has room', () => {
    expect(spread([5, 20, 60], 10, 0, 100)).toEqual([5, 20, 60]);
  });

  it('moves a crowd to both sides alike', () => {
    expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
  });
});
