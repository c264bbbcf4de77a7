import { numberFormat } from './numberFormat.js';

/**
 * 6 bits, 2 of exponent and 3 of fraction (MXFP6): neither ∞ nor NaN; NaN becomes −0.
 *
 * @example
 * float6E2m3fn.largest // → 7.5
 */
export const float6E2m3fn = numberFormat({
  name: 'float6_e2m3fn',
  exponentBits: 2,
  fractionBits: 3,
  signed: true,
  overflow: 'largest',
});
