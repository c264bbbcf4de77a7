import type { CppName } from '../../streams/cpp.js';
import type { Derivation } from '../explanation.js';
import { explainLemire } from './integers.js';

const WORD = 4294967296;

/** `generate_canonical<double, 53>`: two words, the lower one first. */
export function explainCanonical(d: Derivation): number {
  const [low, high] = [d.word(), d.word()];
  const number = d.step(
    'both words, the lower one first',
    `(${low} + ${high} · 2^32) / 2^64`,
    (low + high * WORD) / 18446744073709551616,
  );
  return excludeOne(d, number);
}

/** What becomes of a double in [0, 1], of which 1 is not to come. */
export const excludeOne = (d: Derivation, number: number): number =>
  number < 1 ? number : d.step('1 is excluded', 'the double below it', 1 - 1 / 9007199254740992);

/** `generate_canonical<float, 24>`: one word. */
export function explainCanonical32(d: Derivation): number {
  const word = d.word();
  const single = d.step('as float', String(word), Math.fround(word));
  const number = d.step('number in [0, 1)', `${single} / 2^32`, single / WORD);
  return number < 1 ? number : d.step('1 is excluded', 'the float below it', 1 - 1 / 16777216);
}

/** `uniform_int_distribution(0, max)` in either library. */
export function explainInterval(d: Derivation, name: CppName, max: number): number {
  return name === 'cpp' ? explainLibstdcxx(d, max) : explainLibcxx(d, max);
}

function explainLibstdcxx(d: Derivation, max: number): number {
  if (max === WORD - 1) return d.word();
  if (max < WORD) return explainLemire(d, max);
  for (;;) {
    const upper = explainLibstdcxx(d, Math.floor(max / WORD));
    const lower = d.word();
    const value = d.step(
      'upper part and a word',
      `${upper} · 2^32 + ${lower}`,
      upper * WORD + lower,
    );
    if (value <= max) return value;
    d.note('too large', `${value} > ${max}`, 'rejected, again');
  }
}

function explainLibcxx(d: Derivation, max: number): number {
  if (max === 0) return d.step('only one choice', 'no word is taken', 0);
  const bits = max.toString(2).length;
  for (;;) {
    const value = bits <= 32 ? lowerBits(d, bits) : joined(d, bits);
    if (value <= max) return value;
    d.note('too large', `${value} > ${max}`, 'rejected, next word');
  }
}

function lowerBits(d: Derivation, bits: number): number {
  const word = d.word();
  const mask = 0xffffffff >>> (32 - bits);
  return d.step(`lower ${bits} bits`, `${word} & ${mask}`, (word & mask) >>> 0);
}

function joined(d: Derivation, bits: number): number {
  const half = bits >> 1;
  const upper = lowerBits(d, half);
  const lower = lowerBits(d, bits - half);
  const value = Number((BigInt(upper) << BigInt(bits - half)) | BigInt(lower));
  return d.step('both halves', `${upper} · 2^${bits - half} + ${lower}`, value);
}
