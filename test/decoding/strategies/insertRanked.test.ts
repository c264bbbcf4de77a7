import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertRanked } from '../../../src/decoding/strategies/insertRanked.js';

describe('insertRanked', () => {
  it('keeps what a stable sort of all entries puts first', () => {
    const anyValues = fc.array(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 8 }), (values, limit) => {
        const all = values.map((value, index) => ({ value, index }));
        const list: { value: number; index: number }[] = [];
        for (const entry of all) insertRanked(list, limit, entry.value, () => entry);
        expect(list).toEqual([...all].sort((a, b) => b.value - a.value).slice(0, limit));
      }),
    );
  });

  it('makes no entry that has no place', () => {
    const list = [{ value: 2 }];
    insertRanked(list, 1, 2, () => expect.unreachable());
    expect(list).toEqual([{ value: 2 }]);
  });
});
