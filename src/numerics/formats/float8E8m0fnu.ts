import { SamplescopeError, say } from '../../error.js';
import { powerOfTwo } from '../powerOfTwo.js';
import { exponentOf, type NumberFormat } from './numberFormat.js';

const largest = powerOfTwo(127);
const smallest = powerOfTwo(-127);

/**
 * A power of two, in ties the greater. As ml_dtypes has it, what lies between the two smallest is the greater of them,
 * whichever is nearer.
 */
function round(x: number): number {
  if (!(x > 0 && x < 1.5 * largest)) return NaN;
  if (x <= smallest) return smallest;
  if (x < 2 * smallest) return 2 * smallest;
  const below = powerOfTwo(exponentOf(x));
  return x < 1.5 * below ? below : 2 * below;
}

const decode = (code: bigint): number => {
  if (code < 0n || code > 255n) {
    throw new SamplescopeError(
      'out-of-range',
      say`a code of ${'float8_e8m0fnu'} must be in [0, 2^${8}), got ${code}`,
    );
  }
  return code === 255n ? NaN : powerOfTwo(Number(code) - 127);
};

/**
 * The scales of the MX formats: an exponent and nothing else. Powers of two from 2^−127 to 2^127; no sign, no 0, no
 * ∞, one NaN.
 *
 * Source: OCP Microscaling Formats (MX) 1.0, section 5.4.1; rounding as in ml_dtypes 0.6.
 *
 * @example
 * float8E8m0fnu.round(3) // → 4
 * float8E8m0fnu.round(-1) // → NaN
 */
export const float8E8m0fnu: NumberFormat = {
  name: 'float8_e8m0fnu',
  exponentBits: 8,
  fractionBits: 0,
  signed: false,
  overflow: 'nan',
  bits: 8,
  largest,
  smallest,
  smallestNormal: smallest,
  round,
  roundTo(x, rounding, u = 0) {
    if (rounding === 'nearest' || !(x > 0)) return round(x);
    if (rounding === 'saturating') return round(Math.min(x, largest));
    if (x < smallest || x > largest) return round(x);
    const below = powerOfTwo(exponentOf(x));
    return rounding === 'stochastic' && x / below - 1 + u >= 1 ? 2 * below : below;
  },
  encode: (x) => (Number.isNaN(round(x)) ? 255n : BigInt(exponentOf(round(x)) + 127)),
  decode,
  spacing: round,
  next: (x) => (round(x) >= largest ? Infinity : 2 * round(x)),
  previous: (x) => (round(x) <= smallest ? -Infinity : round(x) / 2),
};
