import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseCdf, inverseCdfTable } from '../../../src/sampling/index.js';

const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The doubles around the ends of every segment and of every part, where a slip would show. */
function borders(probabilities: Float64Array): number[] {
  const ends: number[] = [0, 1 - 2 ** -53];
  let sum = 0;
  probabilities.forEach((probability, i) => {
    sum += probability;
    ends.push(sum, sum - 2 ** -53, sum + 2 ** -52, i / probabilities.length);
    ends.push(i / probabilities.length - 2 ** -54);
  });
  return ends.filter((u) => u >= 0 && u < 1);
}

describe('inverseCdfTable', () => {
  it('gives the token that inverseCdf gives, for every u', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1e-9, noNaN: true })),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        fc.array(uniform, { minLength: 20, maxLength: 20 }),
        (weights, us) => {
          const total = weights.reduce((a, b) => a + b, 0);
          fc.pre(total > 0);
          const probabilities = Float64Array.from(weights, (weight) => weight / total);
          const draw = inverseCdfTable(probabilities);
          for (const u of [...us, ...borders(probabilities)]) {
            expect(draw(u)).toBe(inverseCdf(probabilities, u));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([1, -1e-300, NaN])('refuses u = %s', (u) => {
    expect(() => inverseCdfTable(new Float64Array([1]))(u)).toThrow('u must be in [0, 1)');
  });

  it('refuses probabilities that hold nothing', () => {
    expect(() => inverseCdfTable(new Float64Array([0, 0]))).toThrow('at least one that is above 0');
    expect(() => inverseCdfTable(new Float64Array(0))).toThrow('at least one that is above 0');
  });
});
