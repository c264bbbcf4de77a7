import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countNgrams } from '../../src/model/ngramCounts.js';

/** Every n-gram with its count, as text: found by following histories from the shortest on. */
function listed(tokens: number[], order: number, size: number): Record<string, number>[] {
  let histories = [''];
  return countNgrams(tokens, order, size).map(({ starts, tokens, counts }) => {
    expect(starts.length).toBe(histories.length + 1);
    const names = histories.flatMap((history, h) => {
      const followers = [...tokens.subarray(starts[h], starts[h + 1])];
      expect(followers, 'ascending, each once').toEqual(
        [...new Set(followers)].sort((a, b) => a - b),
      );
      return followers.map((token) => `${history} ${token}`.trim());
    });
    histories = names;
    return Object.fromEntries(names.map((name, id) => [name, counts[id]!]));
  });
}

/** The same, from the definition. */
function defined(tokens: number[], order: number, size: number): Record<string, number>[] {
  const text = [...new Array<number>(order - 1).fill(size), ...tokens];
  return Array.from({ length: order }, (_, i) => {
    const n = i + 1;
    const places = [...text.keys()].filter((end) => end >= n - 1);
    const grams = new Set(places.map((end) => text.slice(end - n + 1, end + 1).join(' ')));
    const count = (gram: string) => {
      const before = places
        .filter((end) => text[end] !== size && text.slice(end - n + 1, end + 1).join(' ') === gram)
        .map((end) => (n === order ? end : text[end - n]));
      return new Set(before).size;
    };
    return Object.fromEntries([...grams].map((gram) => [gram, count(gram)]));
  });
}

it('counts what the definition counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (tokens, order) => {
        expect(listed(tokens, order, 5)).toEqual(defined(tokens, order, 5));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

it('counts the text of one token', () => {
  expect(listed([0], 3, 1)).toEqual([{ '0': 1, '1': 0 }, { '1 0': 1, '1 1': 0 }, { '1 1 0': 1 }]);
});
