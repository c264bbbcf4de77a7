import { PER_WORD } from './lcg128.js';

/**
 * The 128-bit product of two 64-bit integers, all in 32-bit words. What a column carries comes from products in
 * doubles, as in `stepLcg128`.
 *
 * @param a1 The first factor's upper word; `a0` its lower one, and likewise for `b1` and `b0`. Each in
 *   [0, 2³²).
 * @param output Takes the four words of the product, lowest first.
 * @example
 * const output = new Int32Array(4);
 * multiply64(0xffffffff, 0xffffffff, 0, 2, output);
 * [...output] // → [-2, -1, 1, 0]
 */
export function multiply64(
  a1: number,
  a0: number,
  b1: number,
  b0: number,
  output: Int32Array,
): void {
  const low0 = Math.imul(a0, b0);
  const carry1 = (a0 * b0 - (low0 >>> 0)) * PER_WORD;
  const low1 = (((carry1 + 0.5) | 0) + Math.imul(a0, b1) + Math.imul(a1, b0)) | 0;
  const carry2 = (a0 * b1 + a1 * b0 + (carry1 - (low1 >>> 0))) * PER_WORD;
  const low2 = (((carry2 + 0.5) | 0) + Math.imul(a1, b1)) | 0;
  output[0] = low0;
  output[1] = low1;
  output[2] = low2;
  output[3] = ((a1 * b1 + (carry2 - (low2 >>> 0))) * PER_WORD + 0.5) | 0;
}
