import { expect, it } from 'vitest';
import { seedSeq } from '../../../src/random/engines/seedSeq.js';

// Recorded from std::seed_seq of libstdc++ 12, the first five words.
it.each<[number[], number, number[]]>([
  [[1, 2, 3], 3, [3939532434, 371658657, 1749777053]],
  [[], 1, [3344521480]],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 5, [4045937961, 1024178530, 533314139, 3086798874, 2942098257]],
  [[1], 40, [2573806206, 3651513597, 3026565318, 378311077, 485055453]],
  [[1], 100, [3194078411, 3775505334, 2568062560, 157370846, 1471410570]],
])('spreads %j over %i words', (seed, count, first) => {
  const words = seedSeq(seed, count);
  expect(words.length).toBe(count);
  expect([...words.slice(0, 5)]).toEqual(first);
});

it('makes no words where none are asked for', () => expect(seedSeq([1], 0).length).toBe(0));
