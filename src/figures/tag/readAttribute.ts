import { SamplescopeError, say } from '../../error.js';
import { attributes, type AttributeName, type Given } from './attributes.js';

/** Where a number may lie, both ends included; never at ∞. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

/** Whether a number lies there. */
export const isIn = ({ low, high, whole = false }: NumberRange, value: number): boolean =>
  value >= low && value <= high && value < Infinity && (!whole || Number.isInteger(value));

/**
 * An attribute as a number; undefined where it is not there.
 *
 * @throws SamplescopeError `out-of-range` for anything but a number in the range
 * @example
 * readNumber({ temperature: '0.5' }, 'temperature', { low: 0, high: 9 }) // → 0.5
 * readNumber({}, 'temperature', { low: 0, high: 9 }) // → undefined
 */
export function readNumber(
  given: Given,
  name: AttributeName,
  range: NumberRange,
): number | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (isIn(range, value)) return value;
  const { low, high, whole = false } = range;
  const ends = high === Infinity ? `[${low}, ∞)` : `[${low}, ${high}]`;
  throw new SamplescopeError(
    'out-of-range',
    whole
      ? say`${name} must be a whole number in ${ends}, got ${quoted(text)}`
      : say`${name} must be a number in ${ends}, got ${quoted(text)}`,
  );
}

/**
 * An attribute as JSON; undefined where it is not there.
 *
 * @throws SamplescopeError `malformed`, with the example of `attributes`
 */
export function readJson(given: Given, name: AttributeName): unknown {
  const text = given[name];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be JSON such as ${attributes[name].example}, got ${quoted(text)}. Put the attribute in
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
