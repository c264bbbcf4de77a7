import type { Logits } from '../../distribution/logits.js';
import { exp } from '../../numerics/exp.js';
import { createCandidates, loadLogits } from '../../sampling/candidates.js';
import { rank } from '../../sampling/ranking.js';
import { SamplescopeError, say } from '../../error.js';

/** A vocabulary in the order of its logits, made once: no temperature changes the order. */
export interface Ranking {
  /** The tokens, the likeliest first; of equal logits, the lower index first. */
  readonly tokens: Int32Array;
  /** The same tokens' logits. */
  readonly logits: Float64Array;
  /** At T = 1. */
  readonly before: RankCurve;
}

/** What the probabilities are at one temperature, by rank, counted from 0. */
export interface RankCurve {
  /** In [0, ∞). */
  readonly temperature: number;
  /** By rank: the weights, exp((logit − largest logit) / T), of this token and all likelier ones together. */
  readonly weights: Float64Array;
  /** All weights together. */
  readonly total: number;
}

/**
 * Puts a vocabulary in order, once for all temperatures and filters: what a slider needs to move a
 * chart of 262 144 tokens.
 *
 * @param logits One per token, in [−∞, ∞), at least one of them finite.
 * @throws SamplescopeError `not-a-number` or `out-of-range` for logits outside their range, `empty` if none
 * is finite
 * @example
 * [...rankTokens(new Float32Array([0, 2, 1])).tokens] // → [1, 2, 0]
 */
export function rankTokens(logits: Logits): Ranking {
  const candidates = createCandidates(logits.length);
  loadLogits(candidates, logits);
  rank(candidates, logits.length);
  const tokens = candidates.order.slice(0, logits.length);
  const ranked = Float64Array.from(tokens, (token) => logits[token]!);
  if (!(ranked[0]! > -Infinity)) {
    throw new SamplescopeError(
      'empty',
      say`logits must have at least one above −∞, got none. Look at what removed all tokens.`,
    );
  }
  return { tokens, logits: ranked, before: curveOf(ranked, 1) };
}

/**
 * The weights of a ranking at a temperature: one exponential per token, and nothing is sorted.
 *
 * @param temperature In [0, ∞); at 0 the first token has all of the probability.
 * @example
 * rankCurve(rankTokens(new Float32Array([0, 0])), 2).total // → 2
 */
export const rankCurve = ({ logits, before }: Ranking, temperature: number): RankCurve =>
  temperature === 1 ? before : curveOf(logits, temperature);

function curveOf(logits: Float64Array, temperature: number): RankCurve {
  const weights = new Float64Array(logits.length);
  const first = logits[0]!;
  let total = 0;
  let rank = 0;
  for (; rank < logits.length; rank++) {
    const weight = rank === 0 ? 1 : exp((logits[rank]! - first) / temperature);
    // All that come after have none either.
    if (weight === 0) break;
    total += weight;
    weights[rank] = total;
  }
  return { temperature, weights: weights.fill(total, rank), total };
}

/**
 * The probability of the token of a rank, counted from 0.
 *
 * @example
 * probabilityAt(rankTokens(new Float32Array([0, 0])), 1) // → 0.5
 */
export const probabilityAt = (
  { logits, before }: Pick<Ranking, 'logits' | 'before'>,
  rank: number,
  { temperature, total }: RankCurve = before,
): number => (rank === 0 ? 1 : exp((logits[rank]! - logits[0]!) / temperature)) / total;

/**
 * The probability of the first so many tokens together.
 *
 * @example
 * massUpTo(rankTokens(new Float32Array([0, 0, 0, 0])).before, 3) // → 0.75
 */
export const massUpTo = ({ weights, total }: RankCurve, count: number): number =>
  count === 0 ? 0 : weights[count - 1]! / total;
