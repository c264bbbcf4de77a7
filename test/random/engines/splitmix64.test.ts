import { expect, it } from 'vitest';
import { restoreSplitmix64, splitmix64 } from '../../../src/random/engines/splitmix64.js';
import { describeEngine64Laws, take64 } from '../engine64Laws.js';

describeEngine64Laws('splitmix64', {
  open: () => splitmix64(1),
  openOther: () => splitmix64(2),
  restore: restoreSplitmix64,
});

// Published: the first numbers of Vigna's splitmix64.c for the seed 1234567 (Rosetta Code, "Splitmix64").
it('gives the published numbers', () => {
  expect(take64(splitmix64(1234567), 5)).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

it('takes seeds of 64 bits, and no wider or negative ones', () => {
  expect(() => splitmix64((1n << 64n) - 1n)).not.toThrow();
  for (const seed of [-1, 1n << 64n, 0.5, NaN, 2 ** 53]) {
    expect(() => splitmix64(seed)).toThrow(
      /^seed must be an integer in \[0, 18446744073709551615\]/,
    );
  }
});
