import { numberFormat } from './numberFormat.js';

/**
 * TF32, as NVIDIA's tensor cores read float32: its range, with the precision of float16. It is kept in 32 bits; these
 * are the 19 that count.
 *
 * @example
 * tf32.round(1.0006) // → 1.0009765625
 */
export const tf32 = numberFormat({
  name: 'tf32',
  exponentBits: 8,
  fractionBits: 10,
  signed: true,
  overflow: 'infinity',
});
