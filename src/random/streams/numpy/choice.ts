import { SamplescopeError } from '../../../error.js';
import { shuffle } from './bounded.js';
import { upTo } from '../count.js';
import { firstAbove } from '../searchSorted.js';

/** numpy allows probabilities to miss 1 by the square root of a double's precision. */
const TOLERANCE = 1.4901161193847656e-8;

/**
 * Indices drawn with probabilities, as numpy's `choice` with `p` draws them. With replacement, each takes a
 * uniform number and finds it in the cumulative sum. Without, all still missing take their numbers at once;
 * of equal ones the first counts, what was found has probability 0 from then on, and the next round follows.
 *
 * @param uniform Gives the stream's doubles in [0, 1).
 * @throws SamplescopeError `out-of-range` or `empty` where numpy raises ValueError
 * @example
 * chooseWeighted(() => 0.5, [0.2, 0.8], 3, true) // → [1, 1, 1]
 */
export function chooseWeighted(
  uniform: () => number,
  p: ArrayLike<number>,
  count: number,
  replace: boolean,
): number[] {
  const weights = Float64Array.from(p);
  checkProbabilities(weights);
  if (replace) {
    const cumulative = cumulativeOf(weights);
    return Array.from({ length: count }, () => firstAbove(cumulative, uniform()));
  }
  checkSize(count, weights.filter((weight) => weight > 0).length, 'non-zero probabilities in p');
  const found: number[] = [];
  while (found.length < count) {
    const uniforms = Array.from({ length: count - found.length }, uniform);
    for (const index of found) weights[index] = 0;
    const cumulative = cumulativeOf(weights);
    found.push(...new Set(uniforms.map((x) => firstAbove(cumulative, x))));
  }
  return found;
}

/**
 * `count` different indices below `size`, in random order. R. W. Floyd's method: the next index up, unless a
 * random one below it is still free; then they are shuffled. Where more than a fiftieth of more than 10 000
 * is wanted, it is cheaper to shuffle the end of the whole list.
 *
 * @throws SamplescopeError `out-of-range` for more of them than there are
 * @see numpy's `Generator.choice`
 * @example
 * chooseDistinct(5, 2, () => 0) // → [4, 0]
 */
export function chooseDistinct(
  size: number,
  count: number,
  interval: (max: number) => number,
): number[] {
  checkSize(count, size, 'indices');
  if (size > 10000 && count > Math.floor(size / 50)) {
    const all = upTo(size, 'size');
    shuffle(all, interval, Math.max(size - count, 1));
    return all.slice(size - count);
  }
  const chosen = new Set<number>();
  for (let next = size - count; next < size; next++) {
    const index = interval(next);
    chosen.add(chosen.has(index) ? next : index);
  }
  const indices = [...chosen];
  shuffle(indices, interval);
  return indices;
}

/** @throws SamplescopeError `out-of-range` for more draws without replacement than there are choices */
export function checkSize(count: number, choices: number, what: string): void {
  if (count > choices) {
    throw new SamplescopeError(
      'out-of-range',
      `count must be at most the number of ${what}, ${choices}, got ${count}. Draw fewer, or with replacement.`,
    );
  }
}

function checkProbabilities(p: Float64Array): void {
  if (p.length === 0) {
    throw new SamplescopeError('empty', 'p must be a list of at least one probability, got none');
  }
  const bad = p.find((probability) => !(probability >= 0));
  if (bad !== undefined) {
    throw new SamplescopeError(
      'out-of-range',
      `p must be a list of numbers from 0, got ${bad} in it`,
    );
  }
  const sum = compensatedSum(p);
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    throw new SamplescopeError(
      'out-of-range',
      `p must be a list of probabilities that sum to 1, got a sum of ${sum}. Divide each by the sum.`,
    );
  }
}

/** Kahan's sum, which numpy checks with. */
function compensatedSum(values: Float64Array): number {
  let sum = values[0]!;
  let lost = 0;
  for (const value of values.subarray(1)) {
    const y = value - lost;
    const t = sum + y;
    lost = t - sum - y;
    sum = t;
  }
  return sum;
}

/** Running sums, each divided by the last. */
function cumulativeOf(weights: Float64Array): Float64Array {
  let sum = 0;
  const cumulative = weights.map((weight) => (sum += weight));
  return cumulative.map((value) => value / sum);
}
