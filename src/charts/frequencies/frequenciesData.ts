import { SamplescopeError, say } from '../../error.js';
import { checkLength, checkWholeDistribution, checkTokens, checkWhole } from '../check.js';

/** How often each token was drawn, and how often it could be expected. */
export interface FrequenciesData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** How often each was drawn; whole numbers ≥ 0, not all 0. */
  readonly counts: ArrayLike<number>;
  /** What they were drawn with: one probability per token, summing to 1. */
  readonly probabilities: ArrayLike<number>;
  /** The ends of each token's exact binomial 95 % interval, both included: `binomialInterval(n, p)`. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/**
 * The number of draws, once the data are known to fit together.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * @example
 * checkFrequencies({ tokens: ['a'], counts: [3], probabilities: [1], low: [3], high: [3] }) // → 3
 */
export function checkFrequencies({
  tokens,
  counts,
  probabilities,
  low,
  high,
}: FrequenciesData): number {
  checkTokens(tokens);
  checkWholeDistribution('probabilities', probabilities, tokens.length);
  let n = 0;
  for (const [name, values] of Object.entries({ counts, low, high })) {
    checkLength(name, values, tokens.length);
    for (let i = 0; i < values.length; i++) checkWhole(`${name}[${i}]`, values[i]!, 0);
  }
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  if (n === 0) {
    throw new SamplescopeError(
      'empty',
      say`counts must have at least one draw in them, got none. Draw first.`,
    );
  }
  return n;
}
