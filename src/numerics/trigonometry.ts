import { SamplescopeError, say } from '../error.js';
import { ONE, split, toNumber } from './fixedPoint.js';
import { nearestInteger } from './nearestInteger.js';
import { powerOfTwo } from './powerOfTwo.js';

/** Steps in a quarter of the circle. */
const STEPS = 32;

/** One step, π / 64; π by Machin's formula. */
const STEP = (16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)) / BigInt(2 * STEPS);
const STEPS_PER_UNIT = 1 / toNumber(STEP);

/**
 * The step in three parts. The first two have so few bits (36 each) that a whole number of steps below
 * 2¹⁶ multiplies them without rounding.
 */
const CUT = 40;
const [STEP_HEAD] = split(STEP, CUT);
const STEP_REST = STEP - fixed(STEP_HEAD);
const STEP_MIDDLE = split(STEP_REST << BigInt(CUT), CUT - 4)[0] * powerOfTwo(-CUT);
const STEP_TAIL = toNumber(STEP_REST - fixed(STEP_MIDDLE));

/** sin(j π / 64) for j from 0 to 32: a head of 26 bits, so that 27 more multiply it exactly, and a tail. */
const HEADS = new Float64Array(STEPS + 1);
const TAILS = new Float64Array(STEPS + 1);
for (let j = 0; j <= STEPS; j++) {
  const [head, tail] = split(sinOfFixed(STEP * BigInt(j)), 26);
  HEADS[j] = head;
  TAILS[j] = tail;
}

/** The largest angle that the parts of the step can take apart. */
const LARGEST = 3000;

/**
 * The sine of an angle: the same bits in every JavaScript engine, which Math.sin does not promise, and at
 * most 0.51 ulp from the truth.
 *
 * The angle is a whole number of steps of π / 64 and a rest, whose sine and cosine are short series; the
 * steps' are in a table, and the theorem of addition puts them together.
 *
 * Source: the reduction in parts is W. J. Cody and W. Waite's, "Software manual for the elementary
 * functions" (1980); the table is in the manner of P. T. P. Tang and of S. Gal.
 *
 * @param x In radians, at most 3000 in magnitude: some 477 turns.
 * @throws SamplescopeError `out-of-range` for larger angles
 * @example
 * sin(1) // → 0.8414709848078965
 */
export function sin(x: number): number {
  return x === 0 ? x : sinOfTurned(x, 0);
}

/**
 * The cosine of an angle, like `sin`.
 *
 * @param x In radians, at most 3000 in magnitude.
 * @throws SamplescopeError `out-of-range` for larger angles
 * @example
 * cos(1) // → 0.5403023058681398
 */
export function cos(x: number): number {
  return sinOfTurned(x, 1);
}

/**
 * The tangent of an angle: the same bits in every JavaScript engine, and less than 2 ulp from the truth.
 *
 * @param x In radians, at most 3000 in magnitude.
 * @throws SamplescopeError `out-of-range` for larger angles
 * @example
 * tan(0.5) // → 0.5463024898437905
 */
export function tan(x: number): number {
  return sin(x) / cos(x);
}

/** sin(x + quarters · π / 2). */
function sinOfTurned(x: number, quarters: number): number {
  if (!(x >= -LARGEST && x <= LARGEST)) return outside(x);
  const n = nearestInteger(x * STEPS_PER_UNIT);
  // The rest of the angle is rest + lost.
  const most = x - n * STEP_HEAD;
  const next = n * STEP_MIDDLE;
  const rest = most - next;
  const back = rest - most;
  const lost = most - (rest - back) - (next + back) - n * STEP_TAIL;

  const turned = (n >> 5) + quarters;
  const j = n & (STEPS - 1);
  // A quarter on, the sine runs through the table from the other end: sin(π/2 + y) = sin(π/2 − y).
  const odd = (turned & 1) !== 0;
  const sine = odd ? sinOfStep(STEPS - j, -rest, -lost) : sinOfStep(j, rest, lost);
  return (turned & 2) === 0 ? sine : -sine;
}

/** sin(j π / 64 + rest + lost) = S cos(rest) + C sin(rest), for a rest of at most π / 128 or so. */
function sinOfStep(j: number, rest: number, lost: number): number {
  const sineHead = HEADS[j]!;
  const sineTail = TAILS[j]!;
  const cosineHead = HEADS[STEPS - j]!;
  const cosineTail = TAILS[STEPS - j]!;
  const restHead = Math.fround(rest);
  const restTail = rest - restHead + lost;
  const square = rest * rest;
  const cosineExcess =
    square * (-1 / 2 + square * (1 / 24 + square * (-1 / 720 + square * (1 / 40320))));
  const sineExcess = rest * square * (-1 / 6 + square * (1 / 120 + square * (-1 / 5040)));
  const product = cosineHead * restHead;
  const head = sineHead + product;
  const tail = sineHead - head + product + (sineTail + cosineHead * restTail + cosineTail * rest);
  const excess = (sineHead + sineTail) * cosineExcess + (cosineHead + cosineTail) * sineExcess;
  return head + (tail + excess);
}

function outside(x: number): number {
  if (Number.isNaN(x)) return x;
  throw new SamplescopeError(
    'out-of-range',
    say`x must be in [-${LARGEST}, ${LARGEST}], got ${x}. Take whole turns off the angle first.`,
  );
}

/** arctan(1 / n) in fixed point, by its series. */
function arctanOfInverse(n: bigint): bigint {
  let sum = 0n;
  for (let power = ONE / n, k = 1n; power !== 0n; power /= -n * n, k += 2n) sum += power / k;
  return sum;
}

/** The sine in fixed point, by its series. */
function sinOfFixed(x: bigint): bigint {
  let sum = 0n;
  for (let term = x, k = 2n; term !== 0n; k += 2n) {
    sum += term;
    term = (-term * x * x) / (ONE * ONE * k * (k + 1n));
  }
  return sum;
}

/** A double in fixed point: all doubles from 2⁻⁷⁵ on have a whole number of 2⁻¹²⁸. */
function fixed(x: number): bigint {
  return BigInt(x * powerOfTwo(128));
}
