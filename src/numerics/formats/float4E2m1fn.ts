import { numberFormat } from './numberFormat.js';

/**
 * 4 bits (MXFP4): 0, 0.5, 1, 1.5, 2, 3, 4, 6 and their negatives; NaN becomes −0.
 *
 * @example
 * float4E2m1fn.round(5) // → 4
 */
export const float4E2m1fn = numberFormat({
  name: 'float4_e2m1fn',
  exponentBits: 2,
  fractionBits: 1,
  signed: true,
  overflow: 'largest',
});
