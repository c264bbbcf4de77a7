import { describe, expect, it } from 'vitest';
import { log } from '../../src/numerics/log.js';
import { neighbours } from './neighbours.js';
import { between, exact, oracle, ulpsFrom } from './oracle.js';

const truth = (x: number) => oracle.log<ReturnType<typeof exact>>(exact(x));

/** 2 to a power in this range, with all the bits of a double. */
const wide = (low: number, high: number, count: number) =>
  [...between(low, high, count)].map((power) => 2 ** Math.floor(power) * (1 + (power % 1) ** 2));

describe('log', () => {
  it.each([
    [0, 1, 600],
    [1, 2, 600],
    [0.98, 1.02, 600],
    [2, 1000, 200],
  ])('is within 0.52 ulp of 80 digits between %d and %d', (low, high, count) => {
    for (const x of between(low, high, count)) {
      expect(ulpsFrom(log(x), truth(x)), `log(${x})`).toBeLessThan(0.52);
    }
  });

  it('is within 0.52 ulp at every distance from 1', () => {
    for (const distance of wide(-53, -3, 400)) {
      for (const x of [1 - distance, 1 + distance]) {
        expect(ulpsFrom(log(x), truth(x)), `log(${x})`).toBeLessThan(0.52);
      }
    }
  });

  it('is within 0.52 ulp from the smallest double to the largest', () => {
    const ends = [5e-324, 2 ** -1022, 2 ** 1022, Number.MAX_VALUE];
    for (const x of [...wide(-1074, 1023, 800), ...ends]) {
      expect(ulpsFrom(log(x), truth(x)), `log(${x})`).toBeLessThan(0.52);
    }
  });

  it('is within 0.52 ulp where one cell of the table gives way to the next', () => {
    for (let border = 0.6875; border < 1.375; border += border < 1 ? 1 / 256 : 1 / 128) {
      for (const x of neighbours(border, 1)) {
        expect(ulpsFrom(log(x), truth(x)), `log(${x})`).toBeLessThan(0.52);
      }
    }
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [-5e-324, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
  ])('of %d is %d', (x, result) => {
    expect(log(x)).toBe(result);
  });

  it('never falls from one double to the next', () => {
    const borders = Array.from({ length: 90 }, (_, i) => 0.6875 + i / 256);
    for (const place of [...borders, ...wide(-1074, 1023, 500), ...between(0.5, 1.5, 500)]) {
      const results = neighbours(place, 5).map(log);
      expect(
        results.every((result, i) => i === 0 || !(result < results[i - 1]!)),
        `at ${place}`,
      ).toBe(true);
    }
  });
});
