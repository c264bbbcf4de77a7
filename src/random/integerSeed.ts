import { SamplescopeError, say, shown } from '../error.js';

/** An integer that may be larger than a double can count: a number up to 2⁵³ − 1, or a bigint. */
export type IntegerSeed = number | bigint;

/**
 * An integer seed as a bigint.
 *
 * @throws SamplescopeError `out-of-range` below `low` or above `high`, and for a number that is not whole
 *   or is past 2⁵³ − 1, where doubles skip integers
 * @example
 * bigintOf(42) // → 42n
 */
export function bigintOf(seed: IntegerSeed, low = 0n, high?: bigint): bigint {
  const whole = typeof seed === 'bigint' || Number.isSafeInteger(seed);
  const value = whole ? BigInt(seed) : undefined;
  if (value === undefined || value < low || (high !== undefined && value > high)) {
    const range = high === undefined ? say`at least ${low}` : say`in [${low}, ${high}]`;
    const advice =
      typeof seed === 'number' && Number.isInteger(seed) && !Number.isSafeInteger(seed)
        ? say`Numbers past 2⁵³ − 1 lose digits: write it as a bigint, with an n behind it.`
        : say`Write whole digits, for example 42.`;
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be an integer ${range}, got ${seed}. ${advice}`,
    );
  }
  return value;
}

/**
 * A non-negative integer in 32-bit words, lowest first; 0 is one word.
 *
 * @example
 * littleEndianWords(2n ** 32n + 5n) // → [5, 1]
 */
export function littleEndianWords(value: bigint): number[] {
  const words = [Number(value & 0xffffffffn)];
  for (let rest = value >> 32n; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words;
}

/**
 * A 64-bit seed as its upper and lower word.
 *
 * @throws SamplescopeError `out-of-range` outside [0, 2⁶⁴)
 * @example
 * wordsOf64(5) // → [0, 5]
 */
export function wordsOf64(seed: IntegerSeed): [high: number, low: number] {
  const [low, high = 0] = littleEndianWords(bigintOf(seed, 0n, 0xffffffffffffffffn));
  return [high, low!];
}

/**
 * An integer seed from text, as it comes from a URL or a command line.
 *
 * @throws SamplescopeError `malformed` for anything but decimal digits, with a sign or without
 * @example
 * parseInteger('-42') // → -42n
 */
export function parseInteger(text: string): bigint {
  if (typeof text !== 'string' || !/^\s*[+-]?\d+\s*$/.test(text)) {
    throw new SamplescopeError(
      'malformed',
      say`seed must be an integer in decimal digits, got ${shown(text)}. Write for example "42".`,
    );
  }
  return BigInt(text.trim().replace('+', ''));
}

/**
 * One integer from text, or a list of them in brackets.
 *
 * @throws SamplescopeError `malformed` for anything else, `empty` for a list of none
 * @example
 * parseIntegerOrList('42') // → 42n
 * parseIntegerOrList('[1, 2]') // → [1n, 2n]
 */
export function parseIntegerOrList(text: string): bigint | bigint[] {
  const list = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (list === undefined) return parseInteger(text);
  if (list.trim() === '') {
    throw new SamplescopeError('empty', say`seed must be a list of at least one integer, got []`);
  }
  return list.split(',').map(parseInteger);
}
