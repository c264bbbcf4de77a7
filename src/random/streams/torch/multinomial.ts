import { SamplescopeError, say } from '../../../error.js';
import { countOf } from '../count.js';
import type { TorchBuild } from './builds.js';
import { exponentials } from './continuous.js';
import { type CpuGenerator, uniform53 } from './generator.js';

/** A row of weights of which indices are drawn, in the type of the tensor. */
type Weights = Float32Array | Float64Array;

/**
 * `multinomial(p, count, replacement)` for every row of p: indices, with probabilities proportional to the
 * row. Weights need not sum to 1.
 *
 * One index, or several without replacement, come from a race: every weight, zeros too, is divided by an
 * exponential number of its own, and the largest quotients win. Several with replacement come from the
 * inverse of the cumulative distribution, one double each. Up to 1.13 so did one with replacement.
 *
 * @throws SamplescopeError `empty`, or `out-of-range` where torch raises a RuntimeError
 */
export function torchMultinomial(
  generator: CpuGenerator,
  build: TorchBuild,
  rows: readonly ArrayLike<number>[],
  count: number,
  replacement: boolean,
  dtype: 'float32' | 'float64',
): number[][] {
  countOf(count, 'count', 1);
  const weights = rows.map((row) => weightsOf(row, count, replacement, dtype));
  if (replacement && (count > 1 || build.version === '1.13')) {
    return weights.map((row) => byCumulative(generator, row, count));
  }
  const size = weights[0]?.length ?? 0;
  // One call for all rows: with MKL they then share one seed.
  const arrivals = exponentials(generator, build, size * weights.length, dtype, 1);
  return weights.map((row, i) =>
    firstOfRace(row, arrivals.subarray(i * size, (i + 1) * size), count),
  );
}

/** The indices of the largest quotients of weight and exponential number, the largest first. */
export function firstOfRace(weights: Weights, exponential: Weights, count: number): number[] {
  const speed = weights.map((weight, i) => weight / exponential[i]!);
  if (count === 1) {
    let best = 0;
    for (let i = 1; i < speed.length; i++) if (speed[i]! > speed[best]!) best = i;
    return [best];
  }
  const order = Array.from(speed, (_, i) => i);
  return order.sort((a, b) => speed[b]! - speed[a]!).slice(0, count);
}

/** For each index a uniform double, and the first index at which the running sum reaches it. */
function byCumulative(generator: CpuGenerator, weights: Weights, count: number): number[] {
  const cumulative = weights.slice();
  for (let i = 1; i < cumulative.length; i++) cumulative[i]! += cumulative[i - 1]!;
  const total = cumulative[cumulative.length - 1]!;
  for (let i = 0; i < cumulative.length; i++) cumulative[i]! /= total;
  cumulative[cumulative.length - 1] = 1;
  return Array.from({ length: count }, () => {
    const u = uniform53(generator);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle]! < u) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/**
 * A row of weights in the type of the tensor, checked as torch checks it.
 *
 * @throws SamplescopeError `empty` or `out-of-range`
 */
export function weightsOf(
  row: ArrayLike<number>,
  count: number,
  replacement: boolean,
  dtype: 'float32' | 'float64',
): Weights {
  if (row.length === 0) {
    throw new SamplescopeError('empty', say`p must be a list of at least one weight, got none`);
  }
  const weights = dtype === 'float64' ? Float64Array.from(row) : Float32Array.from(row);
  const bad = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (bad !== undefined || weights.every((weight) => weight === 0)) {
    throw new SamplescopeError(
      'out-of-range',
      say`p must be weights in [0, ∞), not all 0, got ${bad ?? say`only zeros`}`,
    );
  }
  if (!replacement && count > weights.length) {
    throw new SamplescopeError(
      'out-of-range',
      say`count must be at most the ${weights.length} weights of p, got ${count}. Draw fewer, or
        with replacement.`,
    );
  }
  return weights;
}
