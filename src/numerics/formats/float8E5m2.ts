import { numberFormat } from './numberFormat.js';

/**
 * The 8 bits for what needs range, such as gradients: a float16 with 2 bits of fraction.
 *
 * @example
 * float8E5m2.largest // → 57344
 */
export const float8E5m2 = numberFormat({
  name: 'float8_e5m2',
  exponentBits: 5,
  fractionBits: 2,
  signed: true,
  overflow: 'infinity',
});
