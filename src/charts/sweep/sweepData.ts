import { SamplescopeError, say } from '../../error.js';
import {
  checkLength,
  checkWithin,
  checkWholeDistribution,
  checkTokens,
  checkWhole,
} from '../check.js';
import type { ChartOptions } from '../chartOptions.js';

/** One distribution at many temperatures. */
export interface SweepData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** Rising, each in (0, ∞); at least two. */
  readonly temperatures: readonly number[];
  /** For each temperature, one probability per token, summing to 1. */
  readonly probabilities: readonly ArrayLike<number>[];
  /** For each temperature, in bits. */
  readonly entropies: readonly number[];
  /**
   * The temperature to mark: one of `temperatures`, since a value read between two would not be the
   * true one. Default: none is marked.
   */
  readonly temperature?: number | undefined;
}

/** How many tokens have a line. */
export interface SweepOptions extends ChartOptions {
  /** At most how many tokens have a line of their own; a whole number from 1 to 7. Default 7. */
  readonly lines?: number;
}

/**
 * The distributions that were found right, and for how many tokens. While a slider moves, all but one of a sweep's
 * are those of the frame before, and going through all of them again would take a tenth of the frame.
 */
const checked = new WeakMap<ArrayLike<number>, number>();

/**
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * sweep, or too many lines
 */
export function checkSweep(data: SweepData, { lines = 7 }: Pick<SweepOptions, 'lines'> = {}): void {
  const { tokens, temperatures, probabilities, entropies, temperature } = data;
  checkTokens(tokens);
  if (temperatures.length < 2) {
    throw new SamplescopeError(
      'empty',
      say`temperatures must hold at least 2, got ${temperatures.length}. temperatureGrid() makes
        a set.`,
    );
  }
  temperatures.forEach((value, i) => {
    checkWithin(`temperatures[${i}]`, value, 0, Infinity);
    if (value === 0 || value < (temperatures[i - 1] ?? 0)) {
      throw new SamplescopeError(
        'out-of-range',
        say`temperatures must be in (0, ∞) and rise, got ${value} after
          ${temperatures[i - 1] ?? 'none'}`,
      );
    }
  });
  checkLength('probabilities', probabilities, temperatures.length, 'temperature');
  probabilities.forEach((distribution, i) => {
    if (checked.get(distribution) === tokens.length) return;
    checkWholeDistribution(`probabilities[${i}]`, distribution, tokens.length);
    checked.set(distribution, tokens.length);
  });
  checkLength('entropies', entropies, temperatures.length, 'temperature');
  entropies.forEach((value, i) => checkWithin(`entropies[${i}]`, value, 0, Infinity));
  if (temperature !== undefined && !temperatures.includes(temperature)) {
    throw new SamplescopeError(
      'out-of-range',
      say`temperature must be one of the temperatures, got ${temperature}. Add it to the sweep,
        so that its values are exact.`,
    );
  }
  checkWhole('lines', lines, 1, 7);
}
