import { powerOfTwo } from '../powerOfTwo.js';
import type { NumberFormat } from '../formats/numberFormat.js';

const view = new DataView(new ArrayBuffer(8));

/** A double in units of the smallest of all, 2^−1074: a whole number. */
function unitsOf(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 2047n;
  const fraction = bits & 0xfffffffffffffn;
  const magnitude = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return x < 0 ? -magnitude : magnitude;
}

/**
 * The true sum, rounded once at the end: what every other order is measured against. In float64 it is Python's
 * `math.fsum`, and the `Math.sumPrecise` of the newest engines.
 *
 * @param values Finite numbers; where one is not, the sum is what IEEE 754 makes of them: ±∞, or NaN.
 * @param format What the sum is rounded to, in ties to even. Default: float64.
 * @returns 0 for no numbers.
 * @example
 * exactSum([0.1, 0.2, 0.3, -0.6]) // → 2.7755575615628914e-17
 * exactSum([1e100, 1, -1e100]) // → 1
 */
export function exactSum(values: ArrayLike<number>, format?: NumberFormat): number {
  let total = 0n;
  let beyond = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) total += unitsOf(value);
    else beyond += value;
  }
  if (beyond !== 0) return beyond;
  return doubleOf(total, format);
}

/**
 * Units of 2^−1074 as a double with the precision of the format: rounded there directly, so that what is rounded to the
 * format afterwards has been rounded once.
 */
function doubleOf(units: bigint, format: NumberFormat | undefined): number {
  const magnitude = units < 0n ? -units : units;
  const length = magnitude.toString(2).length;
  const precision = (format?.fractionBits ?? 52) + 1;
  // No number of the format has bits below those of its smallest.
  const least = format === undefined ? 0 : placeOf(format.smallest);
  const dropped = Math.max(length - precision, least, 0);
  const kept = halfEven(magnitude, BigInt(dropped));
  // kept has at most 53 bits, but its place may be beyond what one power of two reaches.
  const half = Math.floor((dropped - 1074) / 2);
  const value = Number(kept) * powerOfTwo(half) * powerOfTwo(dropped - 1074 - half);
  const signed = units < 0n ? -value : value;
  return format === undefined ? signed : format.round(signed);
}

/** The place of a power of two above 2^−1074. */
const placeOf = (power: number): number => unitsOf(power).toString(2).length - 1;

/** A whole number without its last so many bits, rounded to the nearest, ties to even. */
function halfEven(magnitude: bigint, dropped: bigint): bigint {
  if (dropped === 0n) return magnitude;
  const down = magnitude >> dropped;
  const rest = magnitude - (down << dropped);
  const half = 1n << (dropped - 1n);
  return rest > half || (rest === half && (down & 1n) === 1n) ? down + 1n : down;
}
