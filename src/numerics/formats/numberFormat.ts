import { SamplescopeError, say } from '../../error.js';
import { nearestInteger } from '../nearestInteger.js';
import { powerOfTwo } from '../powerOfTwo.js';

/**
 * What a number becomes that the format does not have:
 *
 * - `nearest`: the nearest number, ties to the one with an even last bit; beyond the largest, the format's overflow
 * - `saturating`: the nearest, but beyond the largest the largest, as tensor cores convert to 8 bits
 * - `towardsZero`: the next one towards zero, as hardware cuts float32 to TF32
 * - `stochastic`: one of the two beside it, each the more likely the nearer it is
 */
export type Rounding = 'nearest' | 'saturating' | 'towardsZero' | 'stochastic';

/** What a format makes of a number beyond its largest: the next larger thing that it has. */
export type Overflow = 'infinity' | 'nan' | 'largest';

/** What a binary floating-point format is made of. */
export interface Layout {
  readonly name: string;
  readonly exponentBits: number;
  readonly fractionBits: number;
  /** Whether the first bit is a sign. */
  readonly signed: boolean;
  readonly overflow: Overflow;
}

/** A number format: which numbers there are, how they are written in bits, and how others become one of them. */
export interface NumberFormat extends Layout {
  /** How many bits a number takes. */
  readonly bits: number;
  /** The largest finite number. */
  readonly largest: number;
  /** The smallest number above 0. */
  readonly smallest: number;
  /** The smallest number with all its bits of precision; below it the spacing stays the same. */
  readonly smallestNormal: number;
  /** The nearest number of the format: `roundTo(x, 'nearest')`, fast. */
  readonly round: (x: number) => number;
  /**
   * A number rounded in one of four ways.
   *
   * @param u For `stochastic`, a uniform number in [0, 1) from a stream of the caller's.
   */
  roundTo(x: number, rounding: Rounding, u?: number): number;
  /**
   * The code of the number nearest to x: the sign, the exponent, the fraction, from the highest bit on. A BigInt, since
   * float64 has 64 of them.
   */
  encode(x: number): bigint;
  /**
   * The number that a code stands for.
   *
   * @throws SamplescopeError `out-of-range` for a code of more bits
   */
  decode(code: bigint): number;
  /** The distance between the numbers of the format around x: one unit in the last place of the nearest. */
  spacing(x: number): number;
  /** The least number of the format above the nearest to x; ∞ above the largest. */
  next(x: number): number;
  /** The greatest number of the format below the nearest to x; −∞ below the least. */
  previous(x: number): number;
}

const word = new DataView(new ArrayBuffer(8));

/** The e with 2^e ≤ |x| < 2^(e + 1), for x finite and not 0. */
export function exponentOf(x: number): number {
  word.setFloat64(0, x);
  const biased = (word.getUint32(0) >>> 20) & 2047;
  if (biased > 0) return biased - 1023;
  return exponentOf(x * powerOfTwo(52)) - 52;
}

/** 2^n, for n down to −1074. */
const smallPower = (n: number): number =>
  n >= -1022 ? powerOfTwo(n) : powerOfTwo(n + 52) * powerOfTwo(-52);

/**
 * A format of a sign, an exponent and a fraction, with subnormal numbers. What becomes a number of fewer than 32 bits
 * is a float32 first, as in numpy, ml_dtypes, PyTorch and hardware: a double beside a tie is rounded twice.
 *
 * Source: IEEE 754-2019, section 3.4; OCP Microscaling Formats (MX) 1.0, section 5.3, for those of 8 bits and fewer.
 *
 * @param round A quicker way to the nearest number. Default: by the definition.
 * @example
 * const format = numberFormat({ name: 'float4_e2m1fn', exponentBits: 2, fractionBits: 1, signed: true, overflow: 'largest' });
 * format.round(2.4) // → 2
 * format.decode(0b0111n) // → 6
 */
export function numberFormat(layout: Layout, round?: (x: number) => number): NumberFormat {
  const { exponentBits, fractionBits, signed, overflow } = layout;
  const bits = exponentBits + fractionBits + (signed ? 1 : 0);
  const bias = powerOfTwo(exponentBits - 1) - 1;
  const least = 1 - bias;
  const smallest = smallPower(least - fractionBits);
  const fractions = 1n << BigInt(fractionBits);
  const codes = 1n << BigInt(exponentBits + fractionBits);
  // IEEE keeps the highest exponent for ∞ and NaN; the others lose one code, or none.
  const above = { infinity: fractions, nan: 1n, largest: 0n }[overflow];
  const magnitudeOf = (code: bigint): number => {
    const exponent = Number(code / fractions);
    const fraction = Number(code % fractions);
    if (exponent === 0) return fraction * smallest;
    return (1 + fraction * powerOfTwo(-fractionBits)) * powerOfTwo(exponent - bias);
  };
  const largest = magnitudeOf(codes - above - 1n);
  const beyond = { infinity: Infinity, nan: NaN, largest }[overflow];
  const nothing = overflow === 'largest' ? -0 : NaN;

  /** The distance to the next number above a magnitude. */
  const quantumOf = (magnitude: number): number =>
    smallPower(Math.max(magnitude === 0 ? least : exponentOf(magnitude), least) - fractionBits);

  const taken = fractionBits < 23 ? Math.fround : (x: number) => x;

  const byDefinition = (given: number): number => {
    const x = taken(given);
    if (Number.isNaN(x)) return nothing;
    const magnitude = Math.abs(x);
    const sign = x < 0 || Object.is(x, -0) ? -1 : 1;
    if (magnitude === Infinity) return sign * beyond;
    const quantum = quantumOf(magnitude);
    const nearest = nearestInteger(magnitude / quantum) * quantum;
    return sign * (nearest > largest ? beyond : nearest);
  };
  const nearest = round ?? byDefinition;

  const cut = (x: number, u: number): number => {
    if (nearest(x) === x || !(Math.abs(x) <= largest)) return nearest(x);
    const quantum = quantumOf(Math.abs(x));
    return Math.sign(x) * Math.floor(Math.abs(x) / quantum + u) * quantum;
  };
  const kept = (x: number): number => Math.sign(x) * Math.min(Math.abs(x), largest);

  const encode = (x: number): bigint => {
    const rounded = nearest(x);
    const sign = signed && (rounded < 0 || Object.is(rounded, -0)) ? codes : 0n;
    if (Number.isNaN(rounded)) {
      return overflow === 'infinity' ? codes - above + above / 2n : codes - 1n;
    }
    const magnitude = Math.abs(rounded);
    if (magnitude === Infinity) return sign + codes - above;
    const exponent = magnitude === 0 ? least : Math.max(exponentOf(magnitude), least);
    const steps = BigInt((magnitude / powerOfTwo(exponent)) * powerOfTwo(fractionBits));
    return sign + BigInt(exponent - least) * fractions + steps;
  };

  const decode = (code: bigint): number => {
    if (code < 0n || code >> BigInt(bits) > 0n) {
      throw new SamplescopeError(
        'out-of-range',
        say`a code of ${layout.name} must be in [0, 2^${bits}), got ${code}`,
      );
    }
    const sign = code >= codes ? -1 : 1;
    const rest = code % codes;
    if (rest >= codes - above) return rest > codes - above || above === 1n ? NaN : sign * Infinity;
    return sign * magnitudeOf(rest);
  };

  const next = (x: number): number => {
    const from = nearest(x);
    if (!Number.isFinite(from)) return from === -Infinity ? -largest : from;
    if (from >= largest) return Infinity;
    // + 0, since above the least negative number comes 0, and not −0.
    return (from < 0 ? from + quantumBelow(-from) : from + quantumOf(from)) + 0;
  };
  /** The distance to the next number below a magnitude: half as much, where it is a power of two. */
  const quantumBelow = (magnitude: number): number => {
    const isPower =
      magnitude > powerOfTwo(least) && magnitude === powerOfTwo(exponentOf(magnitude));
    return isPower ? quantumOf(magnitude) / 2 : quantumOf(magnitude);
  };

  return {
    ...layout,
    bits,
    largest,
    smallest,
    smallestNormal: powerOfTwo(least),
    round: nearest,
    roundTo(given, rounding, u = 0) {
      const x = taken(given);
      if (rounding === 'nearest') return nearest(x);
      if (rounding === 'stochastic') return cut(x, u);
      // Both stop at the largest; ∞ stays ∞ where it is cut, and is the largest where it saturates.
      if (rounding === 'saturating') return nearest(kept(x));
      return Math.abs(x) === Infinity ? nearest(x) : cut(kept(x), 0);
    },
    encode,
    decode,
    spacing: (x) => quantumOf(Math.min(Math.abs(nearest(x)), largest)),
    next,
    previous: (x) => -next(-x),
  };
}
