import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';

/** Between which two values something lies, whatever the tokens are that were not shown. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The tokens that were not shown, with the best token's probability as the unit: their probability together, how
 * many they are (∞ where nobody knows), and what none of them exceeds.
 */
export interface Tail {
  readonly mass: Interval;
  readonly size: number;
  readonly cap: number;
}

const power = (x: number, a: number) => (x <= 0 ? 0 : exp(a * log(x)));

/**
 * The sum of the tail's probabilities, each to the power a = 1/T. For a > 1 xᵃ is convex: the sum is least where all
 * are equal, and greatest where as many as possible are at the cap; for a < 1 it is the other way round.
 *
 * Source: Hardy, Littlewood and Pólya, Inequalities (1934), theorem 108: a convex sum follows majorization.
 *
 * @returns In units of the best token's probability to the power a; ∞ above for a < 1 and a tail without end
 * @example
 * const tail = { mass: { low: 0.5, high: 0.5 }, size: 10, cap: 0.25 };
 * tailSum(tail, 1) // → { low: 0.5, high: 0.5 }
 * tailSum(tail, 2).high // → 0.125
 */
export function tailSum({ mass, size, cap }: Tail, a: number): Interval {
  if (a === 1) return mass;
  const equal = (all: number): number => {
    if (all <= 0) return 0;
    if (size === Infinity) return a > 1 ? 0 : Infinity;
    return size * power(all / size, a);
  };
  const concentrated = (all: number): number => {
    if (all <= 0) return 0;
    const full = Math.floor(all / cap);
    return full * power(cap, a) + power(all - full * cap, a);
  };
  return a > 1
    ? { low: equal(mass.low), high: concentrated(mass.high) }
    : { low: concentrated(mass.low), high: equal(mass.high) };
}

/**
 * The same sum over the q likeliest of the tail. They hold at least their share of its mass, and none exceeds the
 * cap.
 *
 * @param q A number from 0; ∞ for all of the tail
 */
export function tailTopSum(tail: Tail, a: number, q: number): Interval {
  const whole = tailSum(tail, a);
  const { mass, size, cap } = tail;
  if (q >= size || q === Infinity) return whole;
  if (q <= 0) return { low: 0, high: 0 };
  const share = size === Infinity ? 0 : q / size;
  const atCap = q * power(cap, a);
  const high = a >= 1 ? Math.min(whole.high, atCap) : q * power(Math.min(cap, mass.high / q), a);
  return { low: whole.low * share, high: Math.min(high, whole.high) };
}
