import { describe, expect, it } from 'vitest';
import { pcg64, restorePcg64 } from '../../../src/random/engines/pcg64.js';
import { pcg64dxsm, restorePcg64dxsm } from '../../../src/random/engines/pcg64dxsm.js';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';
import { describeEngine64Laws, take64 } from '../engine64Laws.js';

const words = (seed: number) => seedSequence(seed).generateState(8);

describeEngine64Laws('pcg64', {
  open: () => pcg64(words(1)),
  openOther: () => pcg64(words(2)),
  restore: restorePcg64,
});

describeEngine64Laws('pcg64dxsm', {
  open: () => pcg64dxsm(words(1)),
  openOther: () => pcg64dxsm(words(2)),
  restore: restorePcg64dxsm,
});

const MASK64 = (1n << 64n) - 1n;
const MASK128 = (1n << 128n) - 1n;
const MULTIPLIER = (2549297995355413924n << 64n) | 4865540595714422341n;
const CHEAP = 0xda942042e4dd58b5n;

/** State and increment after seeding, from the definition with big integers. */
function seeded(seed: Uint32Array): { state: bigint; increment: bigint } {
  const u64 = (i: number) => (BigInt(seed[2 * i + 1]!) << 32n) | BigInt(seed[2 * i]!);
  const increment = ((((u64(2) << 64n) | u64(3)) << 1n) | 1n) & MASK128;
  const state = (increment + ((u64(0) << 64n) | u64(1))) & MASK128;
  return { state: (state * MULTIPLIER + increment) & MASK128, increment };
}

describe('against the definition in big integers', () => {
  it.each([0, 1, 42, 2 ** 32 - 1])('pcg64 from seed %i', (seed) => {
    const { state: start, increment } = seeded(words(seed));
    let state = start;
    const expected = Array.from({ length: 2000 }, () => {
      state = (state * MULTIPLIER + increment) & MASK128;
      const folded = (state >> 64n) ^ (state & MASK64);
      const turn = state >> 122n;
      return ((folded >> turn) | (folded << (64n - turn))) & MASK64;
    });
    expect(take64(pcg64(words(seed)), 2000)).toEqual(expected);
  });

  it.each([0, 1, 42, 2 ** 32 - 1])('pcg64dxsm from seed %i', (seed) => {
    const { state: start, increment } = seeded(words(seed));
    let state = start;
    const expected = Array.from({ length: 2000 }, () => {
      const low = (state & MASK64) | 1n;
      let high = state >> 64n;
      high ^= high >> 32n;
      high = (high * CHEAP) & MASK64;
      high ^= high >> 48n;
      state = (state * CHEAP + increment) & MASK128;
      return (high * low) & MASK64;
    });
    expect(take64(pcg64dxsm(words(seed)), 2000)).toEqual(expected);
  });
});

describe('restorePcg64', () => {
  it('refuses an even increment', () => {
    const { words: memory, kept } = pcg64(words(1)).state();
    const even = memory.map((word, i) => (i === 7 ? word - 1 : word));
    expect(() => restorePcg64({ words: even, kept }, 0)).toThrow(/increment must be odd/);
    expect(() => restorePcg64dxsm({ words: even, kept }, 0)).toThrow(/increment must be odd/);
  });
});
