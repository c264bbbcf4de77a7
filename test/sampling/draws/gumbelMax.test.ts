import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialRace } from '../../../src/sampling/draws/exponentialRace.js';
import { gumbelMax } from '../../../src/sampling/draws/gumbelMax.js';

const probabilities = new Float64Array([0.5, 0.125, 0, 0.25, 0.125]);

describe('gumbelMax', () => {
  it('is won by the largest sum, the lowest id among equals', () => {
    expect(gumbelMax(probabilities, new Float64Array([0, 0, 99, 1, 0]))).toBe(3);
    expect(gumbelMax(probabilities, new Float64Array(5))).toBe(0);
    expect(gumbelMax(new Float64Array([0.25, 0.5, 0.5]), new Float64Array(3))).toBe(1);
  });

  it('is the exponential race on a logarithmic scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
        fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (weights, distances) => {
          const p = Float64Array.from(weights);
          fc.pre(p.some((weight) => weight > 0));
          const race = Float64Array.from(distances.slice(0, p.length));
          const times = [...p].map((weight, i) => race[i]! / weight).sort((a, b) => a - b);
          fc.pre(times.length < 2 || times[1]! / times[0]! > 1 + 1e-9);
          expect(
            gumbelMax(
              p,
              race.map((x) => -Math.log(x)),
            ),
          ).toBe(exponentialRace(p, race));
        },
      ),
      { seed: 9 },
    );
  });
});
