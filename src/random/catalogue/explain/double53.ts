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
