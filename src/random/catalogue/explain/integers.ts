import { multiplyHigh } from '../../engines/multiplyHigh.js';
import type { Derivation } from '../explanation.js';

const WORD = 4294967296;

/** 64 bits of two words, the upper one first. */
export function explainTwoWords(d: Derivation): bigint {
  const [high, low] = [d.word(), d.word()];
  const both = (BigInt(high) << 32n) | BigInt(low);
  return d.step('64 bits, the upper word first', `${high} · 2^32 + ${low}`, both);
}

/** An integer in [low, high) by what is left of a word, or of two, divided by the range: torch's way. */
export function explainModulo(d: Derivation, low: number, high: number, isWide: boolean): number {
  const range = high - low;
  const word = isWide ? explainTwoWords(d) : BigInt(d.word());
  const rest = d.step('modulo the range', `${word} mod ${range}`, Number(word % BigInt(range)));
  return d.step('from low on', `${low} + ${rest}`, low + rest);
}

/** An integer in [0, max] by masked rejection, of a word for max below 2³² or of two: numpy's old way. */
export function explainMasked(d: Derivation, max: number): number {
  if (max === 0) {
    d.note('only one choice', 'no word is taken', '0');
    return 0;
  }
  const bits = max.toString(2).length;
  const limit = BigInt(max);
  const mask = (1n << BigInt(bits)) - 1n;
  for (;;) {
    const word = max < WORD ? BigInt(d.word()) : explainTwoWords(d);
    const value = d.step(`lower ${bits} bits`, `${word} & ${mask}`, word & mask);
    if (value <= limit) return Number(value);
    d.note('too large', `${value} > ${max}`, 'rejected, next word');
  }
}

/** An integer in [0, max] by Lemire's method, for max below 2³² − 1, from 32-bit words. */
export function explainLemire(d: Derivation, max: number): number {
  const choices = max + 1;
  const rest = (WORD - choices) % choices;
  for (;;) {
    const word = d.word();
    const product = BigInt(word) * BigInt(choices);
    d.step('times the number of choices', `${word} · ${choices}`, product);
    const lower = d.step(
      'lower 32 bits',
      `${product} & 4294967295`,
      Math.imul(word, choices) >>> 0,
    );
    if (lower >= rest) {
      return d.step('upper 32 bits', `${product} >> 32`, multiplyHigh(word, choices));
    }
    d.note('in the uneven rest', `${lower} < 2^32 mod ${choices} = ${rest}`, 'rejected, next word');
  }
}

/** The same for wider ranges, from 64 bits at a time. */
export function explainLemire64(
  d: Derivation,
  max: number,
  wide: (d: Derivation) => bigint,
): number {
  const choices = BigInt(max) + 1n;
  const rest = ((1n << 64n) - choices) % choices;
  for (;;) {
    const word = wide(d);
    const product = d.step('times the number of choices', `${word} · ${choices}`, word * choices);
    const lower = BigInt.asUintN(64, product);
    if (lower >= rest) return Number(d.step('upper 64 bits', `${product} >> 64`, product >> 64n));
    d.note('in the uneven rest', `${lower} < 2^64 mod ${choices} = ${rest}`, 'rejected, next word');
  }
}

/** An integer in [0, count) from as many bits as `count` has, again while they exceed it: Python's way. */
export function explainBelow(d: Derivation, count: number): number {
  const bits = count.toString(2).length;
  for (;;) {
    const value = explainBits(d, bits);
    if (value < count) return value;
    d.note('too large', `${value} ≥ ${count}`, 'rejected, next word');
  }
}

function explainBits(d: Derivation, bits: number): number {
  const first = d.word();
  if (bits <= 32)
    return d.step(`upper ${bits} bits`, `${first} >> ${32 - bits}`, first >>> (32 - bits));
  const second = d.word();
  const upper = d.step(
    `upper ${bits - 32} bits of the second`,
    `${second} >> ${64 - bits}`,
    second >>> (64 - bits),
  );
  return d.step(`${bits} bits`, `${upper} · 2^32 + ${first}`, upper * WORD + first);
}
