import { log } from '../../numerics/log.js';
import { insertRanked } from './insertRanked.js';
import type { NextToken, Pipeline, Prefix } from './pipeline.js';

/** One candidate that came up for a place in the beam: a node of the tree. */
export interface BeamNode {
  /** Its index in the list of nodes; a parent's is lower than its child's. */
  readonly id: number;
  /** The id of the node that it continues; null where it continues the prompt. */
  readonly parent: number | null;
  readonly step: number;
  readonly group: number;
  readonly token: number;
  /** Of the token after its parent. */
  readonly probability: number;
  /** Σ ln p from the prompt to here, in (−∞, 0]. */
  readonly logProbability: number;
  /** What diversity took off when it was ranked. */
  readonly penalty: number;
  /** Its place, from 0, among the candidates of its group and step. */
  readonly rank: number;
  /** Whether it got a place in the beam, ended with the EOS token, or was dropped. */
  readonly fate: 'kept' | 'finished' | 'pruned';
}

/** A hypothesis on its way. */
export interface Live {
  readonly node: number | null;
  readonly prefix: Prefix;
  readonly logProbability: number;
}

/** A live hypothesis and a token that could continue it. */
interface Candidate {
  readonly live: Live;
  readonly next: NextToken;
  readonly token: number;
  readonly logProbability: number;
  readonly penalty: number;
  /** What it is ranked by. */
  readonly value: number;
}

/** The best continuations of a beam, best first, at most `limit`; tokens of probability 0 are none. */
export function rankCandidates(
  pipeline: Pipeline,
  beam: readonly Live[],
  limit: number,
  taken: ReadonlyMap<number, number>,
  diversityPenalty: number,
): Candidate[] {
  const ranked: Candidate[] = [];
  for (const live of beam) {
    const next = pipeline.next(live.prefix);
    for (const [token, probability] of next.probabilities.entries()) {
      if (probability === 0) continue;
      const logProbability = live.logProbability + log(probability);
      const penalty = diversityPenalty * (taken.get(token) ?? 0);
      const value = logProbability - penalty;
      insertRanked(ranked, limit, value, () => {
        return { live, next, token, logProbability, penalty, value };
      });
    }
  }
  return ranked;
}

/** What becomes of a candidate of this rank, where so many places are already taken by those ahead of it. */
export function beamFate(
  ends: boolean,
  rank: number,
  kept: number,
  places: number,
): BeamNode['fate'] {
  if (kept === places) return 'pruned';
  if (!ends) return 'kept';
  return rank < places ? 'finished' : 'pruned';
}

/** The node of the tree that records a candidate. */
export function nodeOf(
  { live, next, token, logProbability, penalty }: Candidate,
  place: Pick<BeamNode, 'id' | 'step' | 'group' | 'rank' | 'fate'>,
): BeamNode {
  const probability = next.probabilities[token]!;
  return { ...place, parent: live.node, token, probability, logProbability, penalty };
}

/** The hypothesis that a candidate with a place goes on as. */
export const continuation = (
  pipeline: Pipeline,
  { next, token, logProbability }: Candidate,
  node: number,
): Live => ({ node, prefix: pipeline.extend(next, token), logProbability });
