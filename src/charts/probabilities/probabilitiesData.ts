import {
  checkBounds,
  checkLength,
  checkWithin,
  checkWholeDistribution,
  checkTokens,
  checkWhole,
} from '../check.js';
import { temperatureText } from '../numberText.js';

/** One distribution, before and after a temperature, or whatever `names` says, was applied. */
export interface ProbabilitiesData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** At T = 1: one probability per token, summing to 1. */
  readonly before: ArrayLike<number>;
  /** At `temperature`: one probability per token, summing to 1; with `high`, the least that each can be. */
  readonly after: ArrayLike<number>;
  /** The most that each can be after, where two bounds are all that is known. Default: `after` is exact. */
  readonly high?: ArrayLike<number>;
  /** In [0, ∞). Default 1. */
  readonly temperature?: number;
  /** What the two are called. Default: by their temperatures. */
  readonly names?: readonly [before: string, after: string];
  /** The logits that the probabilities after are made of, to stand before both; in [−∞, ∞). Default: none. */
  readonly logits?: ArrayLike<number>;
  /** What a reader thinks that a token's probability is: its index, and a share in [0, 1]. Default: nothing. */
  readonly guess?: { readonly token: number; readonly probability: number } | undefined;
}

/**
 * What the two distributions are called.
 *
 * @example
 * beforeAndAfter({ tokens: ['a'], before: [1], after: [1], temperature: 0.5 }) // → ['T = 1', 'T = 0.50']
 */
export const beforeAndAfter = ({ names, temperature = 1 }: ProbabilitiesData) =>
  names ?? (['T = 1', temperatureText(temperature)] as const);

/**
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution
 */
export function checkProbabilitiesData({
  tokens,
  before,
  after,
  high,
  temperature = 1,
  logits,
  guess,
}: ProbabilitiesData): void {
  checkTokens(tokens);
  checkWholeDistribution('before', before, tokens.length);
  if (high === undefined) checkWholeDistribution('after', after, tokens.length);
  else checkBounds('after', after, 'high', high, tokens.length);
  checkWithin('temperature', temperature, 0, Infinity);
  if (logits !== undefined) checkLength('logits', logits, tokens.length, 'token');
  if (guess === undefined) return;
  checkWhole('guess.token', guess.token, 0, tokens.length - 1);
  checkWithin('guess.probability', guess.probability, 0, 1);
}
