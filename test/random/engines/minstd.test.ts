import { expect, it } from 'vitest';
import { minstd, restoreMinstd } from '../../../src/random/engines/minstd.js';
import { describeEngineLaws } from '../engineLaws.js';

describeEngineLaws('minstd', {
  open: () => minstd(1),
  openOther: () => minstd(2),
  restore: restoreMinstd,
  end: 2 ** 31,
});

// The C++ standard itself promises this number: [rand.predef].
it('gives the 10 000th number that the C++ standard promises', () => {
  const engine = minstd(1);
  for (let i = 1; i < 10000; i++) engine.next();
  expect(engine.next()).toBe(399268537);
});

it('takes multiples of its modulus for 1', () => {
  expect(minstd(0).next()).toBe(48271);
  expect(minstd(2147483647).next()).toBe(48271);
});

it('refuses what is not a 32-bit seed', () => {
  for (const seed of [-1, 2 ** 32, 0.5, NaN]) expect(() => minstd(seed)).toThrow(/^seed must be/);
});
