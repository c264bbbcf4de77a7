import { expect, it } from 'vitest';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';
import { restoreSfc64, sfc64 } from '../../../src/random/engines/sfc64.js';
import { describeEngine64Laws, take64 } from '../engine64Laws.js';

const words = (seed: number) => seedSequence(seed).generateState(6);

describeEngine64Laws('sfc64', {
  open: () => sfc64(words(1)),
  openOther: () => sfc64(words(2)),
  restore: restoreSfc64,
});

/** The definition with big integers. */
function* model(seed: Uint32Array): Generator<bigint> {
  const mask = (1n << 64n) - 1n;
  const u64 = (i: number) => (BigInt(seed[2 * i + 1]!) << 32n) | BigInt(seed[2 * i]!);
  let [a, b, c, counter] = [u64(0), u64(1), u64(2), 1n];
  for (;;) {
    const sum = (a + b + counter++) & mask;
    a = b ^ (b >> 11n);
    b = (c + (c << 3n)) & mask;
    c = (((c << 24n) | (c >> 40n)) + sum) & mask;
    yield sum;
  }
}

it.each([0, 1, 42])('sfc64 follows its definition from seed %i, after twelve outputs', (seed) => {
  const numbers = model(words(seed));
  const expected = Array.from({ length: 1012 }, () => numbers.next().value as bigint);
  expect(take64(sfc64(words(seed)), 1000)).toEqual(expected.slice(12));
});

it('sfc64 carries its counter into the upper word', () => {
  const state = { words: [0, 1, 0, 2, 0, 3, 0, 0xffffffff], kept: null };
  const engine = restoreSfc64(state, 0);
  take64(engine, 1);
  expect(engine.state().words.slice(6)).toEqual([1, 0]);
});
