import type { Derivation } from '../explanation.js';

/** The double of 27 and 26 bits of two words, which Python and numpy make of a Mersenne Twister. */
export function explainDouble53(d: Derivation): number {
  const first = d.word();
  const upper = d.step('upper 27 bits of the first', `${first} >> 5`, first >>> 5);
  const second = d.word();
  const lower = d.step('upper 26 bits of the second', `${second} >> 6`, second >>> 6);
  return d.step(
    '53 bits as a number in [0, 1)',
    `(${upper} · 2^26 + ${lower}) / 2^53`,
    (upper * 67108864 + lower) / 9007199254740992,
  );
}

/** A double in [0, 1) of the upper 53 bits of a word of 64. */
export function explainDouble64(d: Derivation): number {
  const word = d.word64();
  const upper = d.step('upper 53 bits', `${word} >> 11`, word >> 11n);
  return d.step('number in [0, 1)', `${upper} / 2^53`, Number(upper) / 9007199254740992);
}
