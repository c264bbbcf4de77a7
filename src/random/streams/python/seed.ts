import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { SamplescopeError, say, shown } from '../../../error.js';
import { bigintOf, littleEndianWords } from '../../integerSeed.js';

/**
 * What `random.seed` takes: an integer, a float, a string or bytes. A JavaScript number is an integer if it
 * is whole, else a float; `{ float: -3 }` says that a whole number is meant as Python's `-3.0`.
 */
export type PythonSeed = number | bigint | string | Uint8Array | { readonly float: number };

/**
 * The words that Python seeds its Mersenne Twister with.
 *
 * - an integer: its absolute value, so −42 and 42 are one seed
 * - a string (in UTF-8) or bytes: themselves and their SHA-512, as one large integer, first byte highest
 * - a float: its hash as an unsigned 64-bit integer
 *
 * @throws SamplescopeError `out-of-range` for numbers that are not finite, whole numbers past 2⁵³ − 1 and
 *   strings with half a surrogate pair
 * @see CPython's `Lib/random.py` and `Modules/_randommodule.c`
 * @example
 * keyOf(-42) // → [42]
 * keyOf(3.5) // → [3, 268435456]
 */
export function keyOf(seed: PythonSeed): number[] {
  if (typeof seed === 'string') return keyOf(utf8(seed));
  if (seed instanceof Uint8Array) return littleEndianWords(ofBytes([...seed, ...sha512(seed)]));
  if (typeof seed === 'object') return littleEndianWords(hashOfFloat(seed.float));
  if (typeof seed === 'number' && !Number.isInteger(seed)) return keyOf({ float: seed });
  const value = bigintOf(seed, -(1n << 100000n));
  return littleEndianWords(value < 0n ? -value : value);
}

function utf8(text: string): Uint8Array {
  if (/\p{Surrogate}/u.test(text)) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be text that UTF-8 can write, got ${shown(text)}, with half a surrogate pair`,
    );
  }
  return utf8ToBytes(text);
}

const ofBytes = (bytes: readonly number[]): bigint =>
  BigInt('0x0' + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));

/**
 * Python's hash of a float, in [0, 2⁶⁴): the value modulo 2⁶¹ − 1, where dividing by 2 is a rotation; a
 * negative one counts down from 2⁶⁴.
 *
 * @throws SamplescopeError `out-of-range` for NaN, whose hash is another one each time
 * @see CPython's `_Py_HashDouble`
 * @example
 * hashOfFloat(3.5) // → 1152921504606846979n
 */
export function hashOfFloat(value: number): bigint {
  const MODULUS = (1n << 61n) - 1n;
  if (Number.isNaN(value)) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be a number, got NaN, which Python hashes anew each time`,
    );
  }
  if (Math.abs(value) === Infinity) return BigInt.asUintN(64, value > 0 ? 314159n : -314159n);
  let numerator = Math.abs(value);
  let halvings = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    halvings++;
  }
  const rest = BigInt(numerator) % MODULUS;
  // 2⁶¹ is 1 modulo 2⁶¹ − 1, so halving n times is doubling 61 − (n mod 61) times.
  const hash = (rest << ((61n - (halvings % 61n)) % 61n)) % MODULUS;
  const signed = value < 0 ? -hash : hash;
  return BigInt.asUintN(64, signed === -1n ? -2n : signed);
}

/**
 * A seed in words, as `parseSeed` reads it: Python's own way of writing it, but that a string needs no
 * quotes unless it would read as something else.
 *
 * @example
 * seedText({ float: 3 }) // → '3.0'
 * seedText('hello') // → 'hello'
 * seedText('42') // → '"42"'
 */
export function seedText(seed: PythonSeed): string {
  if (typeof seed === 'string') return isLiteral(seed) ? JSON.stringify(seed) : seed;
  if (seed instanceof Uint8Array) {
    const digits = [...seed].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`);
    return `b"${digits.join('')}"`;
  }
  if (typeof seed === 'object') {
    if (Math.abs(seed.float) === Infinity) return seed.float < 0 ? '-1e999' : '1e999';
    const digits = String(seed.float);
    return INTEGER.test(digits) ? `${digits}.0` : digits;
  }
  return String(seed);
}

/**
 * A seed from text: an integer (`42`), a float (`3.5`, `42.0`, `1e3`), a string in double quotes (`"42"`),
 * bytes (`b"\x68\x69"`, in two hexadecimal digits each), and anything else as a string.
 *
 * @throws SamplescopeError `malformed` for a quote without its partner
 * @example
 * parseSeed('42') // → 42n
 * parseSeed('hello') // → 'hello'
 */
export function parseSeed(text: string): PythonSeed {
  if (INTEGER.test(text)) return BigInt(text.replace('+', ''));
  if (FLOAT.test(text)) return { float: Number(text) };
  const bytes = BYTES.exec(text)?.[1];
  if (bytes !== undefined) {
    return Uint8Array.from(bytes.match(/[0-9a-f]{2}/gi) ?? [], (digits) => parseInt(digits, 16));
  }
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    throw new SamplescopeError(
      'malformed',
      say`seed must have a closing quote for its first one, got ${text}. Leave quotes out: hello`,
    );
  }
}

const INTEGER = /^[+-]?\d+$/;
const FLOAT = /^[+-]?(\d+\.\d*|\.\d+|\d+(?=e))(e[+-]?\d+)?$/i;
const BYTES = /^b"((?:\\x[0-9a-f]{2})*)"$/i;

const isLiteral = (text: string): boolean =>
  text === '' || INTEGER.test(text) || FLOAT.test(text) || BYTES.test(text) || text.startsWith('"');
