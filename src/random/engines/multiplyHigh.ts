/**
 * The upper 32 bits of the 64-bit product of two 32-bit integers; `Math.imul` gives the lower ones.
 * Four products of 16-bit halves, so that nothing is lost in a double.
 *
 * @param a An integer in [0, 2³²), or its signed twin.
 * @param b Likewise.
 * @returns An integer in [0, 2³²).
 * @example
 * multiplyHigh(0xffffffff, 0xffffffff) // → 0xfffffffe
 */
export function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) >>> 0;
  const otherCross = (Math.imul(aLow, bHigh) + (cross & 0xffff)) >>> 0;
  return (Math.imul(aHigh, bHigh) + (cross >>> 16) + (otherCross >>> 16)) >>> 0;
}
