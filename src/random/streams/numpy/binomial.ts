import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';

/**
 * How many of `trials` trials succeed, each with probability p, as numpy's `binomial`: the rarer side is
 * counted, by inversion where it is rare, else by rejection.
 *
 * @param uniform Gives the stream's doubles in [0, 1).
 * @example
 * binomial(() => 0.5, 10, 0.1) // → 1
 */
export function binomial(uniform: () => number, trials: number, p: number): number {
  if (trials === 0 || p === 0) return 0;
  if (p > 0.5) return trials - rareBinomial(uniform, trials, 1 - p);
  return rareBinomial(uniform, trials, p);
}

const rareBinomial = (uniform: () => number, trials: number, p: number): number =>
  p * trials <= 30 ? byInversion(uniform, trials, p) : byRejection(uniform, trials, p);

/** Walks up the probabilities of 0, 1, 2, … until they have used up one uniform number. */
function byInversion(uniform: () => number, trials: number, p: number): number {
  const q = 1 - p;
  const ofZero = exp(trials * log(q));
  const mean = trials * p;
  const bound = Math.trunc(Math.min(trials, mean + 10 * Math.sqrt(mean * q + 1)));
  for (;;) {
    let left = uniform();
    let probability = ofZero;
    for (let count = 0; count <= bound; count++) {
      if (left <= probability) return count;
      left -= probability;
      probability = ((trials - count) * p * probability) / ((count + 1) * q);
    }
  }
}

/**
 * BTPE: two uniform numbers propose a count from a triangle, two parallelograms and two exponential
 * tails that together cover the binomial distribution; it is taken if it also lies below that.
 *
 * @see V. Kachitvichyanukul and B. W. Schmeiser, "Binomial random variate generation", CACM 31 (1988)
 */
function byRejection(uniform: () => number, trials: number, p: number): number {
  const q = 1 - p;
  const variance = trials * p * q;
  const middle = trials * p + p;
  const mode = Math.floor(middle);
  const halfWidth = Math.floor(2.195 * Math.sqrt(variance) - 4.6 * q) + 0.5;
  const centre = mode + 0.5;
  const left = centre - halfWidth;
  const right = centre + halfWidth;
  const slope = 0.134 + 20.5 / (15.3 + mode);
  const steepness = (a: number) => a * (1 + a / 2);
  const leftRate = steepness((middle - left) / (middle - left * p));
  const rightRate = steepness((right - middle) / (right * q));
  const parallelograms = halfWidth * (1 + 2 * slope);
  const leftTail = parallelograms + slope / leftRate;
  const all = leftTail + slope / rightRate;
  const accepts = acceptance(trials, p, q, variance, mode, centre);
  for (;;) {
    const u = uniform() * all;
    let v = uniform();
    if (u <= halfWidth) return Math.floor(centre - halfWidth * v + u);
    let count: number;
    if (u <= parallelograms) {
      const x = left + (u - halfWidth) / slope;
      v = v * slope + 1 - Math.abs(mode - x + 0.5) / halfWidth;
      if (v > 1) continue;
      count = Math.floor(x);
    } else if (u <= leftTail) {
      count = Math.floor(left + log(v) / leftRate);
      if (count < 0 || v === 0) continue;
      v *= (u - parallelograms) * leftRate;
    } else {
      count = Math.floor(right - log(v) / rightRate);
      if (count > trials || v === 0) continue;
      v *= (u - leftTail) * rightRate;
    }
    if (accepts(count, v)) return count;
  }
}

/** Whether v lies below the binomial probability of a count, relative to that of the mode. */
function acceptance(
  trials: number,
  p: number,
  q: number,
  variance: number,
  mode: number,
  centre: number,
): (count: number, v: number) => boolean {
  /** Stirling's series for ln n!, as far as BTPE needs it. */
  const stirling = (n: number) => {
    const square = n * n;
    const series = 99 - 140 / square;
    return (13680 - (462 - (132 - series / square) / square) / square) / n / 166320;
  };
  return (count, v) => {
    const distance = Math.abs(count - mode);
    if (distance <= 20 || distance >= variance / 2 - 1) {
      const s = p / q;
      const a = s * (trials + 1);
      let ratio = 1;
      for (let i = mode + 1; i <= count; i++) ratio *= a / i - s;
      for (let i = count + 1; i <= mode; i++) ratio /= a / i - s;
      return v <= ratio;
    }
    const spread =
      (distance / variance) *
      ((distance * (distance / 3 + 0.625) + 0.16666666666666666) / variance + 0.5);
    const exponent = (-distance * distance) / (2 * variance);
    const height = log(v);
    if (height < exponent - spread) return true;
    if (height > exponent + spread) return false;
    const above = count + 1;
    const modeAbove = mode + 1;
    const modeBelow = trials + 1 - mode;
    const below = trials - count + 1;
    return (
      height <=
      centre * log(modeAbove / above) +
        (trials - mode + 0.5) * log(modeBelow / below) +
        (count - mode) * log((below * p) / (above * q)) +
        stirling(modeAbove) +
        stirling(modeBelow) +
        stirling(above) +
        stirling(below)
    );
  };
}
