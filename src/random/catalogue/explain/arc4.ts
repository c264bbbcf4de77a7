import { restoreSeedrandomEngine } from '../../engines/seedrandom.js';
import type { Stream } from '../../stream.js';
import { derivation, type Derivation } from '../explanation.js';

/**
 * A derivation from the bytes that seedrandom's ARC4 gives next. Its memory is all bytes in some order, of
 * which two change places for every byte made. Bytes are numbered from the number's own first: how many the
 * numbers before took is not known.
 *
 * Source: `getprng` in seedrandom 3.0.5.
 */
export function fromArc4(stream: Stream): Derivation {
  const state = restoreSeedrandomEngine('arc4', stream.state().engine).state();
  const bytes = [...(state['S'] as readonly number[])];
  let i = state['i'] as number;
  let j = state['j'] as number;
  let position = 0;
  return derivation({
    next() {
      i = (i + 1) & 255;
      const t = bytes[i]!;
      j = (j + t) & 255;
      bytes[i] = bytes[j]!;
      bytes[j] = t;
      return { position: position++, width: 8, value: bytes[(bytes[i]! + t) & 255]! };
    },
  });
}

/** seedrandom's double: six bytes, and more while there are fewer than 52 bits to be seen. */
export function explainArc4(d: Derivation): number {
  let n = 0;
  const six = Array.from({ length: 6 }, () => d.word());
  for (const byte of six) n = n * 256 + byte;
  d.step('six bytes as one number', `((${six[0]} · 256 + ${six[1]}) · 256 + …)`, n);
  let divisor = 281474976710656;
  let exponent = 48;
  let rest = 0;
  while (n < 4503599627370496) {
    const shifted = (n + rest) * 256;
    d.step('below 2^52: another byte', `(${n} + ${rest}) · 256`, shifted);
    n = shifted;
    divisor *= 256;
    exponent += 8;
    rest = d.word();
  }
  while (n >= 9007199254740992) {
    d.note('2^53 or more: halved', `${n} / 2`, String(n / 2));
    n /= 2;
    divisor /= 2;
    exponent--;
    rest >>>= 1;
  }
  return d.step('number in [0, 1)', `(${n} + ${rest}) / 2^${exponent}`, (n + rest) / divisor);
}
