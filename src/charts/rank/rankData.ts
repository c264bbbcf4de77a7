import { SamplescopeError, say } from '../../error.js';
import { checkLength, checkWithin, checkWhole } from '../check.js';
import type { ChartOptions } from '../chartOptions.js';
import { massUpTo, probabilityAt, rankCurve, type RankCurve, type Ranking } from './ranking.js';

/** A whole vocabulary by rank, a temperature, and the filters that come after it. */
export interface RankData {
  /** Made once by `rankTokens(logits)`. */
  readonly ranking: Ranking;
  /** The vocabulary, to name the likeliest tokens. Default: they have no names. */
  readonly tokens?: readonly string[];
  /** In [0, ∞). */
  readonly temperature: number;
  /** How many of the likeliest tokens stay; a whole number ≥ 1. Default: all. */
  readonly topK?: number | undefined;
  /** In (0, 1]: the fewest likeliest tokens with at least this probability stay. Default: all. */
  readonly topP?: number | undefined;
  /** In [0, 1]: tokens at least so many times as probable as the likeliest stay. Default: all. */
  readonly minP?: number | undefined;
}

/** How the probabilities are drawn. */
export interface RankOptions extends ChartOptions {
  /** The axis of probabilities. Default `'logarithmic'`. */
  readonly scale?: 'logarithmic' | 'linear';
}

/** The filters that can cut a ranking. */
export const rankFilters = ['topK', 'topP', 'minP'] as const;
export type RankFilter = (typeof rankFilters)[number];

/** What is left of a ranking: the first so many tokens, and their probability before the cut. */
interface RankCut {
  readonly kept: number;
  readonly mass: number;
}

/** A ranking at its temperature, and where each filter cuts it; undefined for one that is not set. */
export interface CutRanking {
  readonly curve: RankCurve;
  readonly cuts: Readonly<Record<RankFilter, RankCut | undefined>>;
  /** All filters together: the strictest decides. */
  readonly left: RankCut;
}

/**
 * @throws SamplescopeError `malformed`, `not-a-number` or `out-of-range` for a setting outside its range, or
 * tokens that do not fit the ranking
 */
function checkRank({ ranking, tokens, temperature, topK, topP, minP }: RankData): void {
  if (tokens !== undefined) {
    checkLength('tokens', tokens, ranking.tokens.length, say`token of the ranking`);
  }
  checkWithin('temperature', temperature, 0, Infinity);
  if (topK !== undefined) checkWhole('topK', topK, 1);
  if (topP !== undefined) checkTopP(topP);
  if (minP !== undefined) checkWithin('minP', minP, 0, 1);
}

function checkTopP(topP: number): void {
  if (topP > 0 && topP <= 1) return;
  throw new SamplescopeError(
    Number.isNaN(topP) ? 'not-a-number' : 'out-of-range',
    say`topP must be in (0, 1], got ${topP}. 1 keeps all tokens.`,
  );
}

/**
 * Where the filters cut, each by itself, after the temperature and by the textbook: the token that brings
 * the sum to top-p stays, and so does one that is just as probable as min-p asks. Engines differ at such
 * ends; the ledger shows theirs.
 *
 * @throws SamplescopeError as `checkRank` does
 * @example
 * const ranking = rankTokens(new Float32Array([0, 0, 0, 0]));
 * cutRanking({ ranking, temperature: 1, topP: 0.6 }).left // → { kept: 3, mass: 0.75 }
 */
export function cutRanking(data: RankData): CutRanking {
  checkRank(data);
  const { ranking, temperature, topK, topP, minP } = data;
  const curve = rankCurve(ranking, temperature);
  const size = ranking.tokens.length;
  const cut = (kept: number): RankCut => ({ kept, mass: massUpTo(curve, kept) });
  const least = (minP ?? 0) * probabilityAt(ranking, 0, curve);
  const cuts = {
    topK: topK === undefined ? undefined : cut(Math.min(topK, size)),
    topP:
      topP === undefined
        ? undefined
        : cut(first(size, (rank) => massUpTo(curve, rank + 1) >= topP) + 1),
    minP:
      minP === undefined
        ? undefined
        : cut(first(size, (rank) => probabilityAt(ranking, rank, curve) < least)),
  };
  const kept = Math.min(size, ...rankFilters.map((name) => cuts[name]?.kept ?? size));
  return { curve, cuts, left: cut(kept) };
}

/** The first rank of which something is true that stays true from there on; by halving. */
function first(size: number, holds: (rank: number) => boolean): number {
  let [from, to] = [0, size];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
