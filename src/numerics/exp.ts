import { expOfFixed, lnOfRatio, split } from './fixedPoint.js';
import { powerOfTwo } from './powerOfTwo.js';

/** Steps per factor of two. Enough of them that five terms of the series are exact to 2⁻⁶⁰. */
const STEPS = 128;
const LN2 = lnOfRatio(2n, 1n);

/** ln 2 / 128, in two parts: up to |k| = 2¹⁷, k times the head has no rounding error. */
const [STEP_HEAD, STEP_TAIL] = split(LN2 / BigInt(STEPS), 43);
const STEPS_PER_UNIT = 1 / STEP_HEAD;

/** 1.5 · 2⁵²: beside it a double has no room for a fraction, so adding it rounds to a whole number. */
const ROUNDER = 6755399441055744;

/** 2^(j / 128) for j from 0 to 127: the nearest double, and what it leaves out. */
const ROOTS = new Float64Array(STEPS);
const ROOT_TAILS = new Float64Array(STEPS);
for (let j = 0; j < STEPS; j++) {
  const [root, tail] = split(expOfFixed((LN2 * BigInt(j)) / BigInt(STEPS)), 52);
  ROOTS[j] = root;
  ROOT_TAILS[j] = tail;
}

/**
 * e to the power of x: the same bits in every JavaScript engine, which Math.exp does not promise, and
 * at most 1 ulp from the truth (0.51 where the result is not subnormal).
 *
 * x is a whole number of steps of ln 2 / 128 and a rest r, so eˣ = 2ⁿ · 2^(j/128) · eʳ: an exact
 * scaling, a number from a table, and a short series.
 *
 * Source: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic", ACM TOMS 15 (1989). ARM's optimized-routines take 128 steps too.
 *
 * @returns 0 below about −745.1, Infinity above about 709.8, NaN for NaN.
 * @example
 * exp(1) // → 2.718281828459045
 * exp(-Infinity) // → 0
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e to the power of x + tail: for an exponent that is known to more digits than one double holds.
 *
 * @param tail What x leaves out; at most 2⁻¹³ in magnitude.
 * @example
 * exp(1e-17) // → 1
 * expOfSum(0.5, 2 ** -53) > exp(0.5) // → true
 */
export function expOfSum(x: number, tail: number): number {
  if (!(x >= -708 && x <= 708)) return outside(x, tail);
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - k * STEP_HEAD - (k * STEP_TAIL - tail);
  const r2 = r * r;
  const excess = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
  const steps = k | 0;
  const root = ROOTS[steps & (STEPS - 1)]!;
  const mantissa = root + (ROOT_TAILS[steps & (STEPS - 1)]! + root * excess);
  return mantissa * powerOfTwo(steps >> 7);
}

/** Where 2ⁿ or the result may lie outside the normal doubles: 64 factors of two later or earlier. */
function outside(x: number, tail: number): number {
  const SHIFT = 64 * STEPS;
  if (x < -746) return 0;
  if (!(x <= 710)) return x === x ? Infinity : NaN;
  if (x > 0) {
    return expOfSum(x - SHIFT * STEP_HEAD, tail - SHIFT * STEP_TAIL) * powerOfTwo(64);
  }
  return expOfSum(x + SHIFT * STEP_HEAD, tail + SHIFT * STEP_TAIL) * powerOfTwo(-64);
}
