import { SamplescopeError } from '../../error.js';

/**
 * A count of numbers to draw, checked.
 *
 * @param most The limit that memory or time sets, if any.
 * @throws SamplescopeError `out-of-range` for what is not a whole number from `least` to `most`
 * @example
 * countOf(3) // → 3
 */
export function countOf(count: number, name = 'count', least = 0, most?: number): number {
  if (!Number.isSafeInteger(count) || count < least) {
    throw new SamplescopeError(
      'out-of-range',
      `${name} must be a whole number from ${least}, got ${String(count)}`,
    );
  }
  if (most !== undefined && count > most) {
    throw new SamplescopeError(
      'out-of-range',
      `${name} must be a whole number from ${least} to ${most}, got ${String(count)}`,
    );
  }
  return count;
}

/**
 * 0 … count − 1, to shuffle or to choose from. Of more than ten million, memory would be short.
 *
 * @throws SamplescopeError `out-of-range`
 * @example
 * upTo(3) // → [0, 1, 2]
 */
export const upTo = (count: number, name = 'count'): number[] =>
  Array.from({ length: countOf(count, name, 0, 10_000_000) }, (_, i) => i);
