import { numberFormat } from './numberFormat.js';

/**
 * IEEE 754 binary64: what a JavaScript number is.
 *
 * @example
 * float64.spacing(1) // → 2.220446049250313e-16
 */
export const float64 = numberFormat(
  {
    name: 'float64',
    exponentBits: 11,
    fractionBits: 52,
    signed: true,
    overflow: 'infinity',
  },
  (x) => x,
);
