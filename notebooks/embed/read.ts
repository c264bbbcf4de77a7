import { SamplescopeError, say } from '../../src/error.js';
import type { AttributeName, Given } from '../tags/attributes.js';

/** A number that is to lie between two others, both included. */
interface NumberRange {
  readonly fallback: number;
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

/**
 * An attribute as a number.
 *
 * @throws SamplescopeError `out-of-range` for anything but a number in the range
 * @example
 * readNumber({ temperature: '0.5' }, 'temperature', { fallback: 1, low: 0, high: 9 }) // → 0.5
 * readNumber({}, 'temperature', { fallback: 1, low: 0, high: 9 }) // → 1
 */
export function readNumber(
  given: Given,
  name: AttributeName,
  { fallback, low, high, whole = false }: NumberRange,
): number {
  const text = given[name];
  if (text === undefined) return fallback;
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= low && value <= high && value < Infinity && (!whole || Number.isInteger(value))) {
    return value;
  }
  const range = high === Infinity ? `[${low}, ∞)` : `[${low}, ${high}]`;
  throw new SamplescopeError(
    'out-of-range',
    whole
      ? say`${name} must be a whole number in ${range}, got ${quoted(text)}`
      : say`${name} must be a number in ${range}, got ${quoted(text)}`,
  );
}

/**
 * An attribute as JSON; undefined where it is not there.
 *
 * @param example As in `attributes`, for the author who wrote something else.
 * @throws SamplescopeError `malformed`
 */
export function readJson(given: Given, name: AttributeName, example: string): unknown {
  const text = given[name];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be JSON such as ${example}, got ${quoted(text)}. Put the attribute in
        single quotes, and each text in it in double ones.`,
    );
  }
}

/** The words of an attribute that is a list; undefined where it is not there. */
export const readWords = (given: Given, name: AttributeName): readonly string[] | undefined =>
  given[name]?.split(/[\s,]+/).filter(Boolean);

/** A text as it came, at most 60 characters of it. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 59)}…`);
