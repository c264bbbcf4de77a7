import { exp } from '../../../numerics/exp.js';
import { log1p } from '../../../numerics/log1p.js';
import type { BitGenerator } from './bitGenerators.js';
import {
  exponentialTable,
  exponentialTable32,
  normalTable,
  normalTable32,
} from './zigguratTables.js';

/** Where the normal distribution's tail begins, and its inverse. */
const NORMAL_TAIL = 3.6541528853610087963519472518;
const NORMAL_TAIL_INVERSE = 0.27366123732975827203338247596;
/** Where the exponential distribution's tail begins. */
const EXPONENTIAL_TAIL = 7.6971174701310497140446280481;
const f32 = Math.fround;

/** A number in [0, 1) with 24 bits, from one 32-bit word. */
export const float32Of = (bits: BitGenerator): number => (bits.next() >>> 8) / 16777216;

/**
 * A standard normal number by numpy's ziggurat of 256 strips. One 64-bit word holds the strip (8 bits),
 * the sign (1) and the place in the strip (52); 99.3 % of all words need nothing more. Otherwise the place
 * lies at the strip's edge, where a uniform number decides, or in the tail, which has a loop of its own.
 *
 * @see G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", JSS 5 (2000);
 *   numpy's `random_standard_normal`
 */
export function zigguratNormal(bits: BitGenerator): number {
  const { k, w, f } = normalTable;
  for (;;) {
    bits.nextUint64();
    const { high, low } = bits;
    const strip = low & 0xff;
    const place = (high & 0x1fffffff) * 8388608 + (low >>> 9);
    const x = place * w[strip]! * ((low & 0x100) === 0 ? 1 : -1);
    if (place < k[strip]!) return x;
    if (strip === 0) {
      // The tail's sign comes from bit 8 of the place, which is bit 17 of the word.
      return normalTail(bits) * ((low & 0x20000) === 0 ? 1 : -1);
    }
    if ((f[strip - 1]! - f[strip]!) * bits.double() + f[strip]! < exp(-0.5 * x * x)) return x;
  }
}

function normalTail(bits: BitGenerator): number {
  for (;;) {
    const x = -NORMAL_TAIL_INVERSE * log1p(-bits.double());
    const y = -log1p(-bits.double());
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}

/** The same in float32, from 32-bit words: 8 bits for the strip, 1 for the sign, 23 for the place. */
export function zigguratNormal32(bits: BitGenerator): number {
  const { k, w, f } = normalTable32;
  for (;;) {
    const word = bits.next();
    const strip = word & 0xff;
    const place = word >>> 9;
    const x = f32(place * w[strip]!) * ((word & 0x100) === 0 ? 1 : -1);
    if (place < k[strip]!) return x;
    if (strip === 0) return normalTail32(bits) * ((word & 0x20000) === 0 ? 1 : -1);
    if (edge32(f, strip, bits) < exp(-0.5 * x * x)) return x;
  }
}

function normalTail32(bits: BitGenerator): number {
  for (;;) {
    const x = f32(f32(-NORMAL_TAIL_INVERSE) * f32(log1p(-float32Of(bits))));
    const y = -f32(log1p(-float32Of(bits)));
    if (f32(y + y) > f32(x * x)) return f32(f32(NORMAL_TAIL) + x);
  }
}

const edge32 = (f: Float64Array, strip: number, bits: BitGenerator): number =>
  f32(f32(f32(f[strip - 1]! - f[strip]!) * float32Of(bits)) + f[strip]!);

/**
 * A standard exponential number by numpy's ziggurat: 8 bits of a 64-bit word for the strip, 53 for the
 * place in it.
 *
 * @see numpy's `random_standard_exponential`
 */
export function zigguratExponential(bits: BitGenerator): number {
  const { k, w, f } = exponentialTable;
  for (;;) {
    bits.nextUint64();
    const { high, low } = bits;
    const strip = (low >>> 3) & 0xff;
    const place = high * 2097152 + (low >>> 11);
    const x = place * w[strip]!;
    if (place < k[strip]!) return x;
    if (strip === 0) return EXPONENTIAL_TAIL - log1p(-bits.double());
    if ((f[strip - 1]! - f[strip]!) * bits.double() + f[strip]! < exp(-x)) return x;
  }
}

/** The same in float32, from 32-bit words: 8 bits for the strip, 23 for the place. */
export function zigguratExponential32(bits: BitGenerator): number {
  const { k, w, f } = exponentialTable32;
  for (;;) {
    const word = bits.next();
    const strip = (word >>> 1) & 0xff;
    const place = word >>> 9;
    const x = f32(place * w[strip]!);
    if (place < k[strip]!) return x;
    if (strip === 0) return f32(f32(EXPONENTIAL_TAIL) - f32(log1p(-float32Of(bits))));
    if (edge32(f, strip, bits) < f32(exp(-x))) return x;
  }
}
