import { numberFormat } from './numberFormat.js';

/**
 * The 8 bits that weights and activations are kept in for inference: 4 of exponent, 3 of fraction, no ∞. Beyond 448
 * comes NaN; hardware often saturates instead.
 *
 * @example
 * float8E4m3fn.round(460) // → 448
 * float8E4m3fn.round(470) // → NaN
 * float8E4m3fn.roundTo(470, 'saturating') // → 448
 */
export const float8E4m3fn = numberFormat({
  name: 'float8_e4m3fn',
  exponentBits: 4,
  fractionBits: 3,
  signed: true,
  overflow: 'nan',
});
