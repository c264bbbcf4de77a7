import { expect, it } from 'vitest';
import { openStream } from '../../../src/random/openStream.js';
import { cppStreamOf } from '../../../src/random/streams/cppEngines.js';

// Recorded from g++ 12.2: four times `std::generate_canonical<double, 53>(generator)` of `std::minstd_rand
// generator(seed)`, and of `std::mt19937_64`.
it.each([
  [
    '0',
    [0.085032448717433665, 0.89161127730485767, 0.18968977189964392, 0.39800838814628892],
    [0.15979336337046085, 0.99214520962982877, 0.039569025844865664, 0.59749466269467177],
  ],
  [
    '1',
    [0.085032448717433665, 0.89161127730485767, 0.18968977189964392, 0.39800838814628892],
    [0.13387664401253274, 0.13640703636619725, 0.45121490384453816, 0.021024228416727027],
  ],
  [
    '42',
    [0.57136286382734303, 0.4476736370251313, 0.96697041699107755, 0.71635230400678196],
    [0.75515553295453897, 0.63903139385469743, 0.7521452007480266, 0.13627268363243711],
  ],
  [
    '4294967295',
    [0.085032448717433665, 0.89161127730485767, 0.18968977189964392, 0.39800838814628892],
    [0.20676730979843233, 0.83142109104964446, 0.83269557251847059, 0.50498568089044926],
  ],
])('draws the doubles of libstdc++ from the seed %s', (seed, minstd, mt19937) => {
  const four = (name: 'cpp-minstd_rand' | 'cpp-mt19937_64') => {
    const stream = openStream(name, seed);
    return Array.from({ length: 4 }, () => stream.uniform());
  };
  expect(four('cpp-minstd_rand')).toEqual(minstd);
  expect(four('cpp-mt19937_64')).toEqual(mt19937);
});

// The C++ standard itself promises these numbers: [rand.predef].
it('gives the 10 000th words that the C++ standard promises', () => {
  expect(cppStreamOf(1, 'cpp-minstd_rand').words(10_000).at(-1)).toBe(399268537);
  expect(cppStreamOf(5489, 'cpp-mt19937_64').words(10_000).at(-1)).toBe(9981545732273789042n);
});

it('refuses a seed that a compiler would cut off', () => {
  expect(() => cppStreamOf(2 ** 32, 'cpp-minstd_rand')).toThrow(/^seed must be an integer in/);
  expect(() => openStream('cpp-mt19937_64', '18446744073709551616')).toThrow(/^seed must be/);
});
