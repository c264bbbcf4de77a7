import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidates, loadLogits } from '../../src/sampling/candidates.js';
import { partialSortAsLibstdcxx, sortAsLibstdcxx } from '../../src/sampling/libstdcxxSort.js';
import { rank, rankWhile } from '../../src/sampling/ranking.js';

const values = fc.oneof(
  fc.array(
    fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, -Infinity)),
    { minLength: 1, maxLength: 1000 },
  ),
  fc
    .integer({ min: 1, max: 1500 })
    .map((n) => Array.from({ length: n }, (_, i) => Math.fround(Math.sin(i) * 8))),
);

const expected = (logits: readonly number[]) =>
  [...logits.keys()].sort((a, b) =>
    logits[a]! === logits[b]!
      ? a - b
      : logits[b]! - logits[a]! || (logits[a]! > logits[b]! ? -1 : 1),
  );

describe('ranking', () => {
  it('puts the likeliest first, ties by id, for any count', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (logits, part) => {
        const candidates = createCandidates(logits.length);
        loadLogits(candidates, Float64Array.from(logits));
        const count = Math.floor(part * logits.length);
        rank(candidates, count);
        expect([...candidates.order.subarray(0, count)]).toEqual(expected(logits).slice(0, count));
      }),
    );
  });

  it('goes down the ranks as long as it is told to', () => {
    fc.assert(
      fc.property(values, fc.nat(1500), fc.boolean(), (logits, stop, explaining) => {
        const candidates = createCandidates(logits.length);
        loadLogits(candidates, Float64Array.from(logits));
        candidates.explaining = explaining;
        const asked: number[] = [];
        const kept = rankWhile(candidates, (token, place) => {
          asked[place] = token;
          return place < stop;
        });
        expect(kept).toBe(Math.min(stop, logits.length));
        const count = explaining ? logits.length : Math.min(stop + 1, logits.length);
        expect(asked).toEqual(expected(logits).slice(0, count));
      }),
    );
  });
});

describe('libstdc++ sorts', () => {
  it('sort', () => {
    fc.assert(
      fc.property(values, (keys) => {
        const items = Int32Array.from(keys.keys());
        sortAsLibstdcxx(items, 0, items.length, Float64Array.from(keys));
        expect([...items].map((i) => keys[i]!)).toEqual(expected(keys).map((i) => keys[i]!));
        expect([...items].sort((a, b) => a - b)).toEqual([...keys.keys()]);
      }),
    );
  });

  it('sort a part', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (keys, part) => {
        const items = Int32Array.from(keys.keys());
        const middle = Math.floor(part * keys.length);
        partialSortAsLibstdcxx(items, 0, middle, items.length, Float64Array.from(keys));
        const first = [...items.subarray(0, middle)].map((i) => keys[i]!);
        expect(first).toEqual(
          expected(keys)
            .slice(0, middle)
            .map((i) => keys[i]!),
        );
        expect([...items].sort((a, b) => a - b)).toEqual([...keys.keys()]);
      }),
    );
  });

  it('are not stable, and not in the order of ids: the known order of equal keys', () => {
    // As g++ gives it for std::partial_sort of 0 … 7, all keys equal, five first.
    const items = Int32Array.from({ length: 8 }, (_, i) => i);
    partialSortAsLibstdcxx(items, 0, 5, 8, new Float64Array(8));
    expect([...items.subarray(0, 5)].sort()).toEqual([0, 1, 2, 3, 4]);
    expect([...items.subarray(0, 5)]).not.toEqual([0, 1, 2, 3, 4]);
  });
});
