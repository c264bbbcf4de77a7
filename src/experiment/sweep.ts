import { say } from '../error.js';
import { entropy } from '../distribution/entropy.js';
import { probabilitiesAt } from '../distribution/probabilitiesAt.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';

/** One distribution at many temperatures. */
export interface Sweep {
  readonly temperatures: readonly number[];
  /** For each temperature, one probability per token. */
  readonly probabilities: readonly Float64Array[];
  /** For each temperature, in bits. */
  readonly entropies: readonly number[];
}

/**
 * How a distribution changes with temperature: sharp at the low end, flat at the high end.
 *
 * @param temperatures Each in [0, ∞); 0 is greedy.
 * @throws SamplescopeError what `softmax` throws
 * @example
 * sweep([0, 0], [0, 0.5, 1]).entropies // → [0, 1, 1]
 */
export function sweep(logits: ArrayLike<number>, temperatures: readonly number[]): Sweep {
  const probabilities = temperatures.map((temperature) => probabilitiesAt(logits, temperature));
  return { temperatures, probabilities, entropies: probabilities.map((p) => entropy(p)) };
}

/**
 * Temperatures that are evenly spaced on a logarithmic axis, both ends included.
 *
 * @param low Above 0. Default 0.05.
 * @param high Above `low`. Default 5.
 * @param count At least 2. Default 81.
 * @throws SamplescopeError `out-of-range`, or `not-a-number` for NaN
 * @example
 * temperatureGrid(0.5, 2, 3) // → [0.5, 1, 2]
 */
export function temperatureGrid(low = 0.05, high = 5, count = 81): number[] {
  checkNumber('low', low, low > 0 && low < Infinity, say`in (0, ∞)`);
  checkNumber('high', high, high > low && high < Infinity, say`in (${low}, ∞), above low`);
  checkNumber('count', count, Number.isInteger(count) && count >= 2, say`a whole number ≥ 2`);
  const step = (log(high) - log(low)) / (count - 1);
  const inner = Array.from({ length: count - 2 }, (_, i) => exp(log(low) + (i + 1) * step));
  return [low, ...inner, high];
}
