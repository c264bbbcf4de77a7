import { checkNumber, checkProbabilities, checkTokens } from './check.js';

/** One distribution, before and after a temperature was applied. */
export interface ProbabilitiesData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** At T = 1: one probability per token, summing to 1. */
  readonly before: ArrayLike<number>;
  /** At `temperature`: one probability per token, summing to 1. */
  readonly after: ArrayLike<number>;
  /** In [0, ∞). */
  readonly temperature: number;
}

/**
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution
 */
export function checkProbabilitiesData({
  tokens,
  before,
  after,
  temperature,
}: ProbabilitiesData): void {
  checkTokens(tokens);
  checkProbabilities('before', before, tokens.length);
  checkProbabilities('after', after, tokens.length);
  checkNumber('temperature', temperature, 0, Infinity);
}
