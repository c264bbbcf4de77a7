import { expect, it } from 'vitest';
import { mcg31, restoreMcg31 } from '../../../src/random/engines/mcg31.js';
import { describeEngineLaws } from '../engineLaws.js';

describeEngineLaws('mcg31', {
  open: () => mcg31(12345),
  openOther: () => mcg31(12346),
  restore: restoreMcg31,
  end: 2 ** 31,
});

it('multiplies by 1132489760 modulo 2³¹ − 1, seed first', () => {
  const engine = mcg31(5);
  for (let x = 5n, i = 0; i < 2000; i++, x = (x * 1132489760n) % 2147483647n) {
    expect(engine.next()).toBe(Number(x));
  }
});

it('takes multiples of its modulus for 1', () => {
  expect(mcg31(0).next()).toBe(1);
  expect(mcg31(2147483647).next()).toBe(1);
  expect(mcg31(4294967295).next()).toBe(1);
});

it('refuses what is not a 32-bit seed', () => {
  for (const seed of [-1, 2 ** 32, 0.5, NaN]) expect(() => mcg31(seed)).toThrow(/^seed must be/);
});
