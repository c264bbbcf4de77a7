import { numberFormat } from './numberFormat.js';

/**
 * IEEE 754 binary32: what most programs keep a model's numbers in on a CPU.
 *
 * @example
 * float32.round(0.1) // → 0.10000000149011612
 */
export const float32 = numberFormat(
  {
    name: 'float32',
    exponentBits: 8,
    fractionBits: 23,
    signed: true,
    overflow: 'infinity',
  },
  Math.fround,
);
