import { toBfloat16 } from '../halfPrecision.js';
import { numberFormat } from './numberFormat.js';

/**
 * bfloat16: the upper half of a float32. Range of float32, 8 bits of precision: between 16 and 32 there are only
 * multiples of 1/8.
 *
 * @example
 * bfloat16.round(0.1) // → 0.10009765625
 * bfloat16.spacing(20) // → 0.125
 */
export const bfloat16 = numberFormat(
  {
    name: 'bfloat16',
    exponentBits: 8,
    fractionBits: 7,
    signed: true,
    overflow: 'infinity',
  },
  toBfloat16,
);
