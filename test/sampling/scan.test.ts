import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allBelowInfinity, nextAbove, nextAtLeast } from '../../src/sampling/scan.js';

const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(-Infinity, Infinity, NaN));

/** Long rows of low values, so that blocks and fours end in all ways, with a few others among them. */
const rows = fc
  .tuple(
    fc.integer({ min: 0, max: 2500 }),
    fc.array(fc.tuple(fc.nat(2500), value), { maxLength: 3 }),
    fc.nat(2600),
  )
  .map(([size, others, from]) => {
    const values = new Float64Array(size);
    for (const [place, other] of others) if (place < size) values[place] = other;
    return { values, from: Math.min(from, size) };
  });

const orLength = (index: number, from: number, { length }: Float64Array) =>
  index < 0 ? length : from + index;

describe.each([
  ['nextAtLeast', nextAtLeast, (x: number, bar: number) => !(x < bar)],
  ['nextAbove', nextAbove, (x: number, bar: number) => !(x <= bar)],
])('%s', (_, next, stops) => {
  it('finds what a plain search finds', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(-Infinity, 0, 1, 2, Infinity), ({ values, from }, bar) => {
        const plain = values.subarray(from).findIndex((x) => stops(x, bar));
        expect(next(values, from, bar)).toBe(orLength(plain, from, values));
      }),
      { numRuns: 500 },
    );
  });
});

describe('allBelowInfinity', () => {
  it('says what a look at each says', () => {
    fc.assert(
      fc.property(rows, ({ values }) => {
        expect(allBelowInfinity(values)).toBe([...values].every((x) => x < Infinity));
      }),
      { numRuns: 500 },
    );
  });

  it('is not deceived by a sum that overflows', () => {
    expect(allBelowInfinity(new Float64Array(3000).fill(1e308))).toBe(true);
  });
});
