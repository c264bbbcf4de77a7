import { SamplescopeError, say } from '../../../error.js';
import type { Mt19937 } from '../../engines/mt19937.js';
import { countOf } from '../count.js';

/** An integer of k bits, k from 0 to 53; the first word is the lowest, and the last is cut off. */
export function getrandbits(engine: Mt19937, k: number): number {
  if (!Number.isInteger(k) || k < 0 || k > 53) {
    throw new SamplescopeError(
      'out-of-range',
      say`k must be a whole number in [0, 53], got ${k}. More bits are for a bigint.`,
    );
  }
  if (k === 0) return 0;
  if (k <= 32) return engine.next() >>> (32 - k);
  const low = engine.next();
  return (engine.next() >>> (64 - k)) * 4294967296 + low;
}

/** An integer of any number of bits: 32 of each word, the first word lowest; the last word gives its upper bits. */
export function bigBits(engine: Mt19937, k: number): bigint {
  let value = 0n;
  for (let taken = 0; taken < countOf(k, 'k', 0, 1_000_000); taken += 32) {
    const word = engine.next() >>> Math.max(0, 32 - (k - taken));
    value |= BigInt(word) << BigInt(taken);
  }
  return value;
}

/** An integer in [0, count) from as many bits as `count` has, again while they exceed it. */
export function belowByBits(engine: Mt19937, count: number): number {
  const bits =
    count < 4294967296 ? 32 - Math.clz32(count) : 64 - Math.clz32(Math.floor(count / 4294967296));
  for (;;) {
    const value = getrandbits(engine, bits);
    if (value < count) return value;
  }
}

/** Shuffles in place: from the last place down to the second, each swaps with one at or before it. */
export function shuffleByBits<T>(engine: Mt19937, values: T[]): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = belowByBits(engine, i + 1);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
}

/** How many integers there are from start to stop − 1; at least one. */
export function rangeSize(start: number, stop: number): number {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(stop)) {
    throw new SamplescopeError(
      'out-of-range',
      say`start and stop must be whole numbers, got ${start} and ${stop}`,
    );
  }
  if (stop - start < 1 || !Number.isSafeInteger(stop - start)) {
    throw new SamplescopeError(
      'out-of-range',
      say`stop must be above start by 1 to 2⁵³ − 1, got start ${start} and stop ${stop}`,
    );
  }
  return stop - start;
}
