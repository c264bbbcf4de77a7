import { powerOfTwo } from '../../../numerics/powerOfTwo.js';
import type { Mt19937 } from '../../engines/mt19937.js';
import { firstAbove } from '../searchSorted.js';
import { canonicalOf, runningSums, swap, type CppLibrary } from './library.js';

const WORD = 4294967296;

/**
 * Clang's standard library.
 *
 * @see `__random/` and `__algorithm/shuffle.h` of libc++ 19
 */
export const libcxx: CppLibrary = {
  canonical: canonicalOf,
  canonical32: (engine) => Math.fround(engine.next()) / WORD,
  interval,
  secondFirst: false,
  discrete(probabilities, uniform) {
    const cumulative = runningSums(probabilities.subarray(0, -1));
    return () => firstAbove(cumulative, uniform());
  },
  drawsForOne: true,
  // It keeps the running sums only, and takes their differences.
  probabilities(probabilities) {
    const sums = runningSums(probabilities);
    const last = sums.length - 1;
    return sums.map((sum, i) => (i === last ? 1 : sum) - (i === 0 ? 0 : sums[i - 1]!));
  },
  shuffle,
};

/** As many of a word's lower bits as the range has, again while they exceed it; none for a range of one. */
function interval(engine: Mt19937, max: number): number {
  if (max === 0) return 0;
  const draw = max < WORD ? () => lowerBits(engine, bitsOf(max)) : () => wideBits(engine, max);
  for (;;) {
    const value = draw();
    if (value <= max) return value;
  }
}

/** More than 32 bits come from two words, half of them each; an odd one comes from the second. */
function wideBits(engine: Mt19937, max: number): number {
  const bits = 32 + bitsOf(Math.floor(max / WORD));
  const upper = lowerBits(engine, bits >> 1);
  const lower = lowerBits(engine, bits - (bits >> 1));
  return upper * powerOfTwo(bits - (bits >> 1)) + lower;
}

const bitsOf = (max: number): number => 32 - Math.clz32(max);

const lowerBits = (engine: Mt19937, bits: number): number =>
  (engine.next() & (0xffffffff >>> (32 - bits))) >>> 0;

/** Every element but the last swaps with one at or after it. */
function shuffle<T>(engine: Mt19937, values: T[]): void {
  for (let i = 0; i < values.length - 1; i++) {
    swap(values, i, i + interval(engine, values.length - 1 - i));
  }
}
