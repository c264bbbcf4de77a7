import type { Model } from '../../model/model.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import type { BeamNode } from './beamCandidates.js';

/** A text that beam search ends with. */
export interface Hypothesis {
  /** The id of its last node; the way through the parents is the text. */
  readonly node: number;
  readonly group: number;
  /** The generated tokens, with the EOS token where it has one. */
  readonly tokens: readonly number[];
  readonly text: string;
  /** Σ ln p of its tokens. */
  readonly logProbability: number;
  /** logProbability / lengthᵅ. */
  readonly score: number;
  /** Whether it ended with the EOS token; else maxTokens cut it. */
  readonly finished: boolean;
}

/**
 * The texts that a finished tree holds, best score first, of each group no more than it has places. Of equal
 * scores, the one whose last node is older comes first.
 */
export function hypothesesOf(
  nodes: readonly BeamNode[],
  model: Model,
  {
    maxTokens,
    places,
    lengthPenalty,
  }: { readonly maxTokens: number; readonly places: number; readonly lengthPenalty: number },
): Hypothesis[] {
  const room = new Map<number, number>();
  return nodes
    .filter(({ fate, step }) => fate === 'finished' || (fate === 'kept' && step === maxTokens - 1))
    .map((end) => hypothesisOf(end, nodes, model, lengthPenalty))
    .sort((a, b) => b.score - a.score || a.node - b.node)
    .filter(({ group }) => {
      const left = room.get(group) ?? places;
      room.set(group, left - 1);
      return left > 0;
    });
}

function hypothesisOf(
  end: BeamNode,
  nodes: readonly BeamNode[],
  model: Model,
  lengthPenalty: number,
): Hypothesis {
  const tokens: number[] = [];
  for (let id: number | null = end.id; id !== null; id = nodes[id]!.parent) {
    tokens.unshift(nodes[id]!.token);
  }
  const { id: node, group, logProbability } = end;
  const score = logProbability / power(tokens.length, lengthPenalty);
  const finished = end.fate === 'finished';
  return { node, group, tokens, text: model.detokenize(tokens), logProbability, score, finished };
}

/** lengthᵅ; for α = 1 without the rounding of exp and log, so that the score is the mean. */
const power = (length: number, alpha: number): number =>
  alpha === 1 ? length : exp(alpha * log(length));
