import { lnOfRatio, split } from './fixedPoint.js';
import { powerOfTwo } from './powerOfTwo.js';

/** Cells per factor of two. */
const CELLS = 128;

/**
 * ln 2 and the logarithms in the table, in two parts. Heads are multiples of 2⁻⁴², so that sums of
 * heads below 2¹⁰ have no rounding error.
 */
const HEAD_BITS = 42;
const [LN2_HEAD, LN2_TAIL] = split(lnOfRatio(2n, 1n), HEAD_BITS);

/** The high word of the double where the cells begin, 0.6875; 1 is the border of two of them. */
const START = 0x3fe60000;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
/** Where a double has its high word, sign and exponent included: 1 on little-endian machines. */
const HIGH = words[1] === 0 ? 0 : 1;

/** Per cell, a short number near 1/z, and minus its logarithm. */
const INVERSES = new Float64Array(CELLS);
const LOGS = new Float64Array(CELLS);
const LOG_TAILS = new Float64Array(CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  words[HIGH] = START + (cell << 13) + (1 << 12);
  words[1 - HIGH] = 0;
  const middle = double[0];
  const borderOnOne = Math.abs(middle - 1) < 1 / CELLS;
  const inverse = borderOnOne ? 512 : Math.floor(512 / middle + 0.5);
  const [head, tail] = split(lnOfRatio(512n, BigInt(inverse)), HEAD_BITS);
  INVERSES[cell] = inverse / 512;
  LOGS[cell] = head;
  LOG_TAILS[cell] = tail;
}

/**
 * The natural logarithm of x: the same bits in every JavaScript engine, which Math.log does not
 * promise, and at most 1 ulp from the truth (0.63 near 1, 0.52 elsewhere).
 *
 * x = 2ᵏ z with z in [0.6875, 1.375), and a table has a short number near 1/z, so that
 * ln x = k ln 2 − ln(inverse) + ln(1 + r) with r = z · inverse − 1 small: a short series.
 * z is split into a float32 and a rest, because their products with a number of ten bits are exact;
 * so is the sum of all leading parts, and only the final addition rounds noticeably. In the two cells at
 * 1 the inverse is 1 and its logarithm 0, which keeps the result accurate down to the smallest.
 *
 * Source: the reduction is P. T. P. Tang's, "Table-driven implementation of the logarithm function in
 * IEEE floating-point arithmetic", ACM TOMS 16 (1990); the range of z is that of ARM's
 * optimized-routines.
 *
 * @returns −Infinity for 0, NaN below 0 and for NaN.
 * @example
 * log(10) // → 2.302585092994046
 * log(0) // → -Infinity
 */
export function log(x: number): number {
  if (x >= powerOfTwo(-1022) && x < powerOfTwo(1022)) return logOfScaled(x, 0, 0);
  if (x === 0) return -Infinity;
  if (!(x > 0 && x < Infinity)) return x > 0 ? x : NaN;
  return x < 1 ? logOfScaled(x * powerOfTwo(54), -54, 0) : logOfScaled(x * powerOfTwo(-54), 54, 0);
}

/**
 * The natural logarithm of x + tail: for a number that is known to more digits than one double holds.
 *
 * @param tail What x leaves out: at most half a unit in its last place.
 * @example
 * log(1) // → 0
 * logOfSum(1, 1e-17) // → 1e-17
 */
export function logOfSum(x: number, tail: number): number {
  return x >= powerOfTwo(-1022) && x < powerOfTwo(1022) ? logOfScaled(x, 0, tail) : log(x);
}

/** ln((x + tail) · 2^exponent) for x in [2⁻¹⁰²², 2¹⁰²²). */
function logOfScaled(x: number, exponent: number, tail: number): number {
  double[0] = x;
  const offset = words[HIGH]! - START;
  const k = offset >> 20;
  const cell = (offset >> 13) & (CELLS - 1);
  const z = x * powerOfTwo(-k);
  const inverse = INVERSES[cell]!;
  const zHead = Math.fround(z);
  const rHead = zHead * inverse - 1;
  const rTail = (z - zHead + tail * powerOfTwo(-k)) * inverse;
  const r = rHead + rTail;
  const r2 = r * r;
  const series =
    -1 / 2 +
    r * (1 / 3) +
    r2 * (-1 / 4 + r * (1 / 5) + r2 * (-1 / 6 + r * (1 / 7) + r2 * (-1 / 8)));
  const exact = (k + exponent) * LN2_HEAD + LOGS[cell]! + rHead;
  const head = exact + rTail;
  const rest = exact - head + rTail + ((k + exponent) * LN2_TAIL + LOG_TAILS[cell]! + r2 * series);
  return head + rest;
}
