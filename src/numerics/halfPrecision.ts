const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** 1.5 · 2⁵²: beside it a double has no room for a fraction, so adding it rounds to a whole number. */
const ROUNDER = 6755399441055744;

/**
 * The bfloat16 nearest to a float32, ties to even: the upper half of a float32, 8 bits of precision.
 *
 * @param x A number; a double is rounded to float32 first, as hardware and frameworks do it.
 * @example
 * toBfloat16(0.1) // → 0.10009765625
 */
export function toBfloat16(x: number): number {
  float[0] = x;
  if (!Number.isFinite(float[0]!)) return float[0]!;
  bits[0] = (bits[0]! + 0x7fff + ((bits[0]! >>> 16) & 1)) & 0xffff0000;
  return float[0]!;
}

/**
 * The float16 nearest to a float32, ties to even: 11 bits of precision, none beyond 65504.
 *
 * @param x A number; a double is rounded to float32 first, as hardware and frameworks do it.
 * @example
 * toFloat16(0.1) // → 0.0999755859375
 * toFloat16(70000) // → Infinity
 */
export function toFloat16(x: number): number {
  float[0] = x;
  const single = float[0]!;
  const magnitude = Math.abs(single);
  // Below the normal numbers there are only the multiples of 2⁻²⁴.
  if (magnitude < 1 / 16384) {
    const multiple = (magnitude * 16777216 + ROUNDER - ROUNDER) / 16777216;
    return bits[0]! >>> 31 === 0 ? multiple : -multiple;
  }
  if (magnitude >= 65520) return single * Infinity;
  if (Number.isNaN(single)) return NaN;
  bits[0] = (bits[0]! + 0xfff + ((bits[0]! >>> 13) & 1)) & 0xffffe000;
  return float[0]!;
}
