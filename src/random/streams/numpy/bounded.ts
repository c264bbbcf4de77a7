import { SamplescopeError, say } from '../../../error.js';
import { multiplyHigh } from '../../engines/multiplyHigh.js';
import type { BitGenerator } from './bitGenerators.js';

const WORD = 4294967296;

/** What integers are drawn from: 32 bits at a time, or 64 as `high` and `low`. */
type Bits = Pick<BitGenerator, 'next' | 'nextUint64' | 'high' | 'low'>;

/**
 * An integer in [0, max] by masked rejection: as many bits as max has, again while they exceed it. One
 * 32-bit word a try, or one 64-bit word where max does not fit in 32 bits. numpy's shuffle and all of
 * RandomState draw so.
 *
 * @param max An integer in [0, 2⁵³ − 1]; 0 consumes nothing.
 * @see numpy's `random_interval`
 * @example
 * maskedInterval({ next: () => 0xff05 }, 9) // → 5
 */
export function maskedInterval(bits: Bits, max: number): number {
  if (max === 0) return 0;
  if (max < WORD) {
    const mask = 0xffffffff >>> Math.clz32(max);
    for (;;) {
      const value = (bits.next() & mask) >>> 0;
      if (value <= max) return value;
    }
  }
  const mask = 0xffffffff >>> Math.clz32(Math.floor(max / WORD));
  for (;;) {
    bits.nextUint64();
    const value = ((bits.high & mask) >>> 0) * WORD + bits.low;
    if (value <= max) return value;
  }
}

/**
 * An integer in [0, max] by Lemire's method: a word times the number of choices, of which the upper half is
 * the answer, unless the lower half falls into the uneven rest. The words are those of `maskedInterval`.
 *
 * @param max An integer in [0, 2⁵³ − 1]; 0 consumes nothing.
 * @see D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019); numpy's
 *   `random_bounded_uint64`
 */
export function lemireInterval(bits: Bits, max: number): number {
  if (max === 0) return 0;
  if (max === WORD - 1) return bits.next();
  if (max >= WORD) return lemireInterval64(bits, max);
  const choices = max + 1;
  const rest = (WORD - choices) % choices;
  for (;;) {
    const word = bits.next();
    if (Math.imul(word, choices) >>> 0 >= rest) return multiplyHigh(word, choices);
  }
}

/** Wide ranges are rare enough for a BigInt. */
function lemireInterval64(bits: Bits, max: number): number {
  const choices = BigInt(max) + 1n;
  const rest = ((1n << 64n) - choices) % choices;
  for (;;) {
    bits.nextUint64();
    const product = ((BigInt(bits.high) << 32n) | BigInt(bits.low)) * choices;
    if (BigInt.asUintN(64, product) >= rest) return Number(product >> 64n);
  }
}

/**
 * The largest number that is added to `low` when integers from low to high are drawn.
 *
 * @param endpoint Whether `high` itself can come. Default: false.
 * @throws SamplescopeError `out-of-range` for an empty range, and past what doubles count exactly
 * @example
 * spanOf(-5, 5) // → 9
 */
export function spanOf(low: number, high: number, endpoint = false): number {
  const last = endpoint ? high : high - 1;
  if (
    !Number.isSafeInteger(low) ||
    !Number.isSafeInteger(last) ||
    !Number.isSafeInteger(last - low)
  ) {
    throw new SamplescopeError(
      'out-of-range',
      say`low and high must be whole numbers less than 2⁵³ apart, got ${low} and ${high}`,
    );
  }
  if (last < low) {
    throw new SamplescopeError(
      'out-of-range',
      say`low must be below high, got low ${low} and high ${high}. Swap them, or widen the range.`,
    );
  }
  return last - low;
}

/**
 * Shuffles in place: from the last place down to `first`, each swaps with one at or before it.
 *
 * @param first Default: 1, the second place.
 */
export function shuffle<T>(values: T[], interval: (max: number) => number, first = 1): void {
  for (let i = values.length - 1; i >= first; i--) {
    const j = interval(i);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
}
