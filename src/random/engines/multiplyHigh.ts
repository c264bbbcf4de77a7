/**
 * The upper 32 bits of the 64-bit product of two 32-bit integers; `Math.imul` gives the lower ones.
 * Four products of 16-bit halves, added in such an order that no sum but the last leaves 31 bits: a chain
 * of quick integer instructions, where a product in a double would have to go there and back.
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
  const cross = Math.imul(aHigh, bLow);
  const otherCross = Math.imul(aLow, bHigh);
  const carry = ((Math.imul(aLow, bLow) >>> 16) + (cross & 0xffff) + (otherCross & 0xffff)) >>> 16;
  return (Math.imul(aHigh, bHigh) + (cross >>> 16) + (otherCross >>> 16) + carry) >>> 0;
}
