const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * The bfloat16 nearest to a float32, ties to even: the upper half of a float32, 8 bits of precision.
 *
 * @param x A number; a double is rounded to float32 first, as hardware and frameworks do it.
 * @example
 * toBfloat16(0.1) // → 0.10009765625
 */
export function toBfloat16(x: number): number {
  float[0] = x;
  const code = bits[0]!;
  if ((code & INFINITY) === INFINITY) return float[0];
  bits[0] = (code + 0x7fff + ((code >>> 16) & 1)) & 0xffff0000;
  return float[0];
}

/** The exponent of a float32 that is ∞ or NaN; 2⁻¹⁴, the least normal float16; and 65520, from which on there is ∞. */
const INFINITY = 0x7f800000;
const NORMAL = 0x38800000;
const OVERFLOW = 0x477ff000;

/** Beside this double, 1.5 · 2²⁸, there are only the multiples of 2⁻²⁴. */
const COARSE = 402_653_184;

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
  const code = bits[0]!;
  const magnitude = code & 0x7fffffff;
  if (magnitude >= NORMAL && magnitude < OVERFLOW) {
    bits[0] = (code + 0xfff + ((code >>> 13) & 1)) & 0xffffe000;
    return float[0];
  }
  const single = float[0];
  if (magnitude >= OVERFLOW) return single * Infinity;
  const multiple = Math.abs(single) + COARSE - COARSE;
  return code < 0 ? -multiple : multiple;
}
