import { expect, it } from 'vitest';
import { mt19937_64, restoreMt19937_64 } from '../../../src/random/engines/mt19937_64.js';
import { describeEngine64Laws, take64 } from '../engine64Laws.js';

describeEngine64Laws('mt19937_64', {
  open: () => mt19937_64(1),
  openOther: () => mt19937_64(2),
  restore: restoreMt19937_64,
});

// The C++ standard itself promises this number: [rand.predef].
it('gives the 10 000th number that the C++ standard promises', () => {
  expect(take64(mt19937_64(5489), 10000).at(-1)).toBe(9981545732273789042n);
});

it('refuses an index past its memory', () => {
  const { words, kept } = mt19937_64(1).state();
  expect(() => restoreMt19937_64({ words: [...words.slice(0, -1), 313], kept }, 0)).toThrow(
    /index/,
  );
});
