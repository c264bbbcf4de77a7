import { toFloat16 } from '../halfPrecision.js';
import { numberFormat } from './numberFormat.js';

/**
 * IEEE 754 binary16: 11 bits of precision, and no number beyond 65 504.
 *
 * @example
 * float16.round(70000) // → Infinity
 * float16.encode(1).toString(16) // → '3c00'
 */
export const float16 = numberFormat(
  {
    name: 'float16',
    exponentBits: 5,
    fractionBits: 10,
    signed: true,
    overflow: 'infinity',
  },
  toFloat16,
);
