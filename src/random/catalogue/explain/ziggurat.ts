import { exp } from '../../../numerics/exp.js';
import { log1p } from '../../../numerics/log1p.js';
import {
  exponentialTable,
  exponentialTable32,
  normalTable,
  normalTable32,
} from '../../streams/numpy/zigguratTables.js';
import type { NumpyWords } from './numpyWords.js';

const NORMAL_TAIL = 3.6541528853610087963519472518;
const NORMAL_TAIL_INVERSE = 0.27366123732975827203338247596;
const EXPONENTIAL_TAIL = 7.6971174701310497140446280481;

/** What float32 rounds, and float64 leaves as it is. */
type Round = (x: number) => number;

/** numpy's normal number: the strip, the place in it, and which way out of the ziggurat was taken. */
export function explainNormal(words: NumpyWords, single: boolean): number {
  const { d } = words;
  const { k, w, f } = single ? normalTable32 : normalTable;
  const round: Round = single ? Math.fround : (x) => x;
  const uniform = single ? words.float : words.double;
  for (;;) {
    const word = single ? BigInt(d.word()) : words.word64();
    const strip = Number(d.step('strip: lower 8 bits', `${word} & 255`, word & 255n));
    const bit = Number(d.step('sign: bit 8', `${word} >> 8 & 1`, (word >> 8n) & 1n));
    const place = Number(
      single
        ? d.step('place: 23 bits', `${word} >> 9`, word >> 9n)
        : d.step('place: 52 bits', `${word} >> 9 & (2^52 − 1)`, (word >> 9n) & 0xfffffffffffffn),
    );
    const sign = bit === 0 ? 1 : -1;
    const x = d.step(
      'place times the strip’s width',
      `${sign} · ${place} · ${w[strip]!}`,
      round(place * w[strip]!) * sign,
    );
    if (place < k[strip]!) {
      d.note('inside the strip', `${place} < ${k[strip]!}`, 'accepted, as 99 of 100 are');
      return x;
    }
    if (strip === 0) {
      d.note('in the tail', `${place} ≥ ${k[0]!} in strip 0`, `beyond ${NORMAL_TAIL}`);
      const tail = normalTail(words, uniform, round);
      const side = (word & 0x20000n) === 0n ? 1 : -1;
      return d.step('sign: bit 17 of the word', `${side} · ${tail}`, tail * side);
    }
    d.note('at the edge', `${place} ≥ ${k[strip]!}`, 'a uniform number decides');
    const u = uniform();
    const height = edge(words, f, strip, u, round);
    const density = d.step('density', `e^(−${x}² / 2)`, exp(-0.5 * x * x));
    if (height < density) {
      d.note('under the curve', `${height} < ${density}`, 'accepted');
      return x;
    }
    d.note('above the curve', `${height} ≥ ${density}`, 'rejected, next word');
  }
}

function normalTail({ d }: NumpyWords, uniform: () => number, round: Round): number {
  for (;;) {
    const u = uniform();
    const x = d.step(
      'distance into the tail',
      `−${NORMAL_TAIL_INVERSE} · ln(1 − ${u})`,
      round(round(-NORMAL_TAIL_INVERSE) * round(log1p(-u))),
    );
    const v = uniform();
    const y = d.step('height', `−ln(1 − ${v})`, -round(log1p(-v)));
    if (round(y + y) > round(x * x)) {
      return d.step('accepted', `${NORMAL_TAIL} + ${x}`, round(round(NORMAL_TAIL) + x));
    }
    d.note('above the curve', `2 · ${y} ≤ ${x}²`, 'rejected, again');
  }
}

/** numpy's exponential number, likewise. */
export function explainExponential(words: NumpyWords, single: boolean): number {
  const { d } = words;
  const { k, w, f } = single ? exponentialTable32 : exponentialTable;
  const round: Round = single ? Math.fround : (x) => x;
  const uniform = single ? words.float : words.double;
  const [shift, bits] = single ? [1n, 9n] : [3n, 11n];
  for (;;) {
    const word = single ? BigInt(d.word()) : words.word64();
    const strip = Number(
      d.step(
        `strip: 8 bits from bit ${shift}`,
        `${word} >> ${shift} & 255`,
        (word >> shift) & 255n,
      ),
    );
    const place = Number(
      d.step(`place: upper ${single ? 23 : 53} bits`, `${word} >> ${bits}`, word >> bits),
    );
    const x = d.step(
      'place times the strip’s width',
      `${place} · ${w[strip]!}`,
      round(place * w[strip]!),
    );
    if (place < k[strip]!) {
      d.note('inside the strip', `${place} < ${k[strip]!}`, 'accepted, as 98 of 100 are');
      return x;
    }
    if (strip === 0) {
      d.note('in the tail', `${place} ≥ ${k[0]!} in strip 0`, `beyond ${EXPONENTIAL_TAIL}`);
      const u = uniform();
      return d.step(
        'the tail is the curve again',
        `${EXPONENTIAL_TAIL} − ln(1 − ${u})`,
        round(round(EXPONENTIAL_TAIL) - round(log1p(-u))),
      );
    }
    d.note('at the edge', `${place} ≥ ${k[strip]!}`, 'a uniform number decides');
    const u = uniform();
    const height = edge(words, f, strip, u, round);
    const density = d.step('density', `e^(−${x})`, round(exp(-x)));
    if (height < density) {
      d.note('under the curve', `${height} < ${density}`, 'accepted');
      return x;
    }
    d.note('above the curve', `${height} ≥ ${density}`, 'rejected, next word');
  }
}

/** A random height between the densities at both ends of a strip. */
const edge = (
  { d }: NumpyWords,
  f: Float64Array,
  strip: number,
  u: number,
  round: Round,
): number => {
  const [upper, lower] = [f[strip - 1]!, f[strip]!];
  return d.step(
    'height',
    `(${upper} − ${lower}) · ${u} + ${lower}`,
    round(round(round(upper - lower) * u) + lower),
  );
};
