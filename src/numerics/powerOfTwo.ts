/** 2ⁿ for n from −1022 to 1023, at index n + 1022. */
const POWERS = new Float64Array(2046);
for (let i = 1022, power = 1; i < 2046; i++, power *= 2) {
  POWERS[i] = power;
  POWERS[2044 - i] = 1 / power;
}

/**
 * 2 to the power of n, exactly. Multiplying by it moves the exponent of a double and nothing else.
 *
 * @param n A whole number in [−1022, 1023]: the powers that are normal doubles.
 * @example
 * powerOfTwo(-1) // → 0.5
 */
export function powerOfTwo(n: number): number {
  return POWERS[n + 1022]!;
}
