import { toFloat16 } from './halfPrecision.js';
import { powerOfTwo } from './powerOfTwo.js';

/**
 * The 16 bits of the float16 nearest to x: sign, 5 of exponent, 10 of fraction (IEEE 754 binary16).
 *
 * @returns A whole number in [0, 65535]; NaN is 0x7e00.
 * @example
 * float16ToBits(1).toString(16) // → '3c00'
 */
export function float16ToBits(x: number): number {
  const rounded = toFloat16(x);
  if (Number.isNaN(rounded)) return 0x7e00;
  const sign = rounded < 0 || Object.is(rounded, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(rounded);
  if (magnitude === Infinity) return sign | 0x7c00;
  if (magnitude < powerOfTwo(-14)) return sign | (magnitude * powerOfTwo(24));
  let exponent = -14;
  while (magnitude >= powerOfTwo(exponent + 1)) exponent++;
  const fraction = (magnitude * powerOfTwo(-exponent) - 1) * 1024;
  return sign | ((exponent + 15) << 10) | fraction;
}

/**
 * The number that 16 bits stand for as float16.
 *
 * @param bits A whole number in [0, 65535].
 * @example
 * float16FromBits(0x3c01) // → 1.0009765625
 */
export function float16FromBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * powerOfTwo(-24);
  return sign * (1024 + fraction) * powerOfTwo(exponent - 25);
}
