import { SamplescopeError, say } from '../../error.js';

/**
 * A count of numbers to draw, checked.
 *
 * @throws SamplescopeError `out-of-range` for what is not a whole number from `least`
 * @example
 * countOf(3) // → 3
 */
export function countOf(count: number, name = 'count', least = 0): number {
  if (!Number.isSafeInteger(count) || count < least) {
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must be a whole number from ${least}, got ${String(count)}`,
    );
  }
  return count;
}
