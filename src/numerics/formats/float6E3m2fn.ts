import { numberFormat } from './numberFormat.js';

/**
 * 6 bits, 3 of exponent and 2 of fraction (MXFP6): neither ∞ nor NaN; NaN becomes −0.
 *
 * @example
 * float6E3m2fn.largest // → 28
 */
export const float6E3m2fn = numberFormat({
  name: 'float6_e3m2fn',
  exponentBits: 3,
  fractionBits: 2,
  signed: true,
  overflow: 'largest',
});
