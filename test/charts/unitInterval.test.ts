import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentOf, segmentsIn } from '../../src/charts/unitInterval.js';
import { softmax } from '../../src/distribution/softmax.js';

const views = fc
  .tuple(
    fc.double({ min: 0, max: 0.99, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  )
  .map(([from, share]) => ({ from, to: from + share * (1 - from) }));

const logits = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: 1,
  maxLength: 300,
});

describe('segmentsIn', () => {
  it('fills the view end to end and loses no token', () => {
    fc.assert(
      fc.property(logits, views, (list, { from, to }) => {
        const probabilities = softmax(Float64Array.from(list), 1);
        const segments = segmentsIn(probabilities, { from, to, pixels: 500, keep: () => false });
        expect(segments[0]!.low).toBe(from);
        expect(segments.at(-1)!.high).toBeCloseTo(to, 9);
        segments.slice(1).forEach(({ low, token }, i) => {
          expect(low).toBe(segments[i]!.high);
          expect(token).toBe(segments[i]!.token + segments[i]!.count);
        });
      }),
      { seed: 1 },
    );
  });

  it('has as many segments as the drawing has room for', () => {
    const flat = new Float64Array(128256).fill(1 / 128256);
    const segments = segmentsIn(flat, { from: 0, to: 1, pixels: 1200, keep: () => false });
    expect(segments.length).toBe(1);
    expect(segments[0]!.count).toBe(128256);
    expect(segments[0]!.edges.length).toBeLessThanOrEqual(600);
  });

  it('never merges what is to be kept, and skips what has no segment', () => {
    const keep = (token: number) => token === 2;
    const view = { from: 0, to: 1, pixels: 100, keep };
    const segments = segmentsIn([0.98, 0.004, 0.004, 0, 0.012], view);
    expect(segments.map(({ token, count }) => [token, count])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [4, 1],
    ]);
  });
});

describe('segmentOf', () => {
  it('lies where the running sum is', () => {
    expect(segmentOf([0.1, 0.2, 0.7], 2)).toEqual({ low: 0.1 + 0.2, high: 0.1 + 0.2 + 0.7 });
  });
});
