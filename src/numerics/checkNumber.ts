import { SamplescopeError, say, type Said } from '../error.js';

/**
 * Refuses a number that is outside its allowed set.
 *
 * @param allowed The set, as the message says it: "in (0, 1]", "a whole number ≥ 1".
 * @throws SamplescopeError `not-a-number` for NaN, `out-of-range` for all else where `holds` is false
 * @example
 * checkNumber('p', 0.5, true, { template: 'in [0, 1]', values: [] }) // → undefined
 */
export function checkNumber(name: string, value: number, holds: boolean, allowed: Said): void {
  if (holds) return;
  throw new SamplescopeError(
    Number.isNaN(value) ? 'not-a-number' : 'out-of-range',
    say`${name} must be ${allowed}, got ${value}`,
  );
}
