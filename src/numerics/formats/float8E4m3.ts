import { numberFormat } from './numberFormat.js';

/**
 * The IEEE form of 8 bits with 4 of exponent: with ∞, and up to 240 only.
 *
 * @example
 * float8E4m3.round(300) // → Infinity
 */
export const float8E4m3 = numberFormat({
  name: 'float8_e4m3',
  exponentBits: 4,
  fractionBits: 3,
  signed: true,
  overflow: 'infinity',
});
