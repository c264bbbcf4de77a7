/**
 * The upper 32 bits of the 64-bit product of two 32-bit integers; `Math.imul` gives the lower ones.
 *
 * The product as a double is off by 2¹⁰ at most. Less its exact lower half, and divided by 2³², it is a whole
 * number to within 2⁻²⁰: rounding finds it. That is faster than four products of 16-bit halves.
 *
 * @param a An integer in [0, 2³²), or its signed twin.
 * @param b Likewise.
 * @returns An integer in [0, 2³²).
 * @example
 * multiplyHigh(0xffffffff, 0xffffffff) // → 0xfffffffe
 */
export function multiplyHigh(a: number, b: number): number {
  const product = (a >>> 0) * (b >>> 0);
  const low = Math.imul(a, b) >>> 0;
  return ((product - low) / 4294967296 + 0.5) >>> 0;
}
