import { multiplyHigh } from './multiplyHigh.js';

/**
 * The 128-bit product of two 64-bit integers, all in 32-bit words. Every column's sum stays far below 2⁵³.
 *
 * @param a1 The first factor's upper word; `a0` its lower one, and likewise for `b1` and `b0`.
 * @param output Takes the four words of the product, lowest first.
 * @example
 * const output = new Uint32Array(4);
 * multiply64(0xffffffff, 0xffffffff, 0, 2, output);
 * [...output] // → [0xfffffffe, 0xffffffff, 1, 0]
 */
export function multiply64(
  a1: number,
  a0: number,
  b1: number,
  b0: number,
  output: Uint32Array,
): void {
  const sum1 = multiplyHigh(a0, b0) + (Math.imul(a0, b1) >>> 0) + (Math.imul(a1, b0) >>> 0);
  const sum2 =
    Math.floor(sum1 / 4294967296) +
    multiplyHigh(a0, b1) +
    multiplyHigh(a1, b0) +
    (Math.imul(a1, b1) >>> 0);
  output[0] = Math.imul(a0, b0);
  output[1] = sum1;
  output[2] = sum2;
  output[3] = Math.floor(sum2 / 4294967296) + multiplyHigh(a1, b1);
}
