const FRACTION_BITS = 128;

/** 1 as a fixed-point number. */
export const ONE = 1n << BigInt(FRACTION_BITS);

/**
 * The natural logarithm of a ratio of two positive integers, as a fixed-point number: an integer f that
 * stands for f / 2¹²⁸. Whole numbers have no rounding to differ in, so the constants and tables that
 * `exp` and `log` start from are made here, when they are loaded, and not pasted in.
 *
 * Source: ln(n / d) = 2 artanh((n − d) / (n + d)), and artanh t = t + t³/3 + t⁵/5 + …
 *
 * @example
 * toNumber(lnOfRatio(2n, 1n)) // → 0.6931471805599453
 */
export function lnOfRatio(numerator: bigint, denominator: bigint): bigint {
  const top = numerator - denominator;
  const bottom = numerator + denominator;
  let power = (ONE * top) / bottom;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * top * top) / (bottom * bottom);
  }
  return 2n * sum;
}

/**
 * e to the power of a fixed-point number, as a fixed-point number, by the exponential series.
 *
 * @param x At least 0 and small: a term is added for every factor that it takes to bring it below 2⁻¹²⁸.
 * @example
 * toNumber(expOfFixed(lnOfRatio(3n, 2n))) // → 1.5
 */
export function expOfFixed(x: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = (term * x) / (ONE * n);
  }
  return sum;
}

/**
 * A fixed-point number as a head, rounded to a multiple of 2⁻ᵇⁱᵗˢ, and a tail, the rest as a double.
 *
 * @param bits From 1 to 52.
 * @example
 * split(lnOfRatio(2n, 1n), 1) // → [0.5, 0.19314718055994531]
 */
export function split(fixed: bigint, bits: number): [head: number, tail: number] {
  const dropped = BigInt(FRACTION_BITS - bits);
  const head = ((fixed >> (dropped - 1n)) + 1n) >> 1n;
  return [Number(head) / Number(1n << BigInt(bits)), toNumber(fixed - (head << dropped))];
}

/** The double nearest to a fixed-point number. */
export function toNumber(fixed: bigint): number {
  return Number(fixed) / Number(ONE);
}
