import { SamplescopeError } from '../../error.js';
import type { Model } from '../../model/model.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import {
  finite,
  number,
  readOptions,
  wholeNumber,
  withDefault,
} from '../../sampling/processors/options.js';
import { checkEosToken, eosTokenOption } from './eosToken.js';
import { insertRanked } from './insertRanked.js';
import { createPipeline, type NextToken, type Pipeline, type Prefix } from './pipeline.js';

/** How beam search goes. */
export interface BeamOptions {
  /** How many hypotheses stay at each step, all groups together; from 1. Default 4. */
  readonly width?: number | undefined;
  /** How many groups share the width; it divides the width. Default 1. */
  readonly groups?: number | undefined;
  /** What each group before that took a token takes off its rank at the same step; in [0, ∞). Default 0. */
  readonly diversityPenalty?: number | undefined;
  /** The exponent α of the length in the score; finite. Default 0. */
  readonly lengthPenalty?: number | undefined;
  /** The id of the token that ends a hypothesis. Default: none, and all have maxTokens tokens. */
  readonly eosToken?: number | undefined;
}

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

/** What beam search found, and how. */
export interface BeamSearch {
  /** The prompt's tokens. */
  readonly context: readonly number[];
  readonly vocabulary: readonly string[];
  /** The tree: at each step and in each group the 2 · width / groups best candidates. */
  readonly nodes: readonly BeamNode[];
  /** At most width, best score first. */
  readonly hypotheses: readonly Hypothesis[];
}

/** A hypothesis on its way. */
interface Live {
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

/**
 * Beam search: at each step every hypothesis is continued with every token, and the `width` most
 * probable continuations stay. With width 1 it is greedy; with a width of Vⁿ⁻¹ nothing is ever dropped
 * before the last of n steps, and the best hypothesis is the most probable text of all. No numbers are
 * drawn.
 *
 * - *Length.* The score that ranks the results is Σ ln p / lengthᵅ, the EOS token counted. As ln p is
 *   negative, α > 0 favours long texts; α = 1 is the mean. It changes nothing where all have one length.
 * - *Groups.* The groups choose one after another, each with width / groups places. A token that groups
 *   before have taken m times at this step is ranked m · diversityPenalty lower. This is the paper's Hamming
 *   diversity: the penalty acts at the step where it arises and is never part of Σ ln p. (Hugging
 *   Face carries it along in the running score.)
 * - *EOS.* A candidate with the EOS token leaves the beam as finished if its rank is below the group's
 *   width; the places go to the candidates behind it. There is no early stop: the search goes to maxTokens,
 *   and hypotheses that have not finished by then are ranked with those that have.
 * - *Ties.* Of equal candidates the one with the better ranked parent is ahead, then the one with the
 *   lower id; of equal results, the one whose last node is older.
 *
 * Source: B. Lowerre, *The HARPY Speech Recognition System* (1976); diverse groups: Vijayakumar et al.,
 * "Diverse Beam Search" (arXiv:1610.02424); length: Murray and Chiang, "Correcting Length Bias in Neural
 * Machine Translation" (2018), and `BeamHypotheses` in transformers for lengthᵅ.
 *
 * @param recipe Its prompt, processors and maxTokens are followed. The probabilities are those after the
 * processors.
 * @throws SamplescopeError `out-of-range`, `not-a-number` or `unknown-name` for an option, and what
 * `parseRecipe`, the model and the processors throw
 * @example
 * const model = tableModel('two', { '': { a: 2, b: 1 } });
 * beamSearch({ prompt: '', maxTokens: 2 }, model, { width: 3 }).hypotheses.map(({ text }) => text) // → ['aa', 'ab', 'ba']
 */
export function beamSearch(
  recipe: PartialRecipe,
  model: Model,
  options: BeamOptions = {},
): BeamSearch {
  const { width, groups, diversityPenalty, lengthPenalty, eosToken } = checkOptions(options, model);
  const whole = parseRecipe(recipe);
  const pipeline = createPipeline(whole, model);
  const places = width / groups;
  const nodes: BeamNode[] = [];
  const root: Live = { node: null, prefix: pipeline.start, logProbability: 0 };
  const beams: Live[][] = Array.from({ length: groups }, () => [root]);
  for (let step = 0; step < whole.maxTokens; step++) {
    const taken = new Map<number, number>();
    for (const [group, beam] of beams.entries()) {
      const kept: Live[] = [];
      const candidates = rankCandidates(pipeline, beam, 2 * places, taken, diversityPenalty);
      for (const [rank, candidate] of candidates.entries()) {
        const fate = fateOf(candidate.token === eosToken, rank, kept.length, places);
        const node = nodeOf(candidate, { id: nodes.length, step, group, rank, fate });
        nodes.push(node);
        if (fate === 'pruned') continue;
        taken.set(node.token, (taken.get(node.token) ?? 0) + 1);
        if (fate === 'kept') kept.push(continuation(pipeline, candidate, node.id));
      }
      beams[group] = kept;
    }
  }
  const ends = nodes.filter((node) => isEnd(node, whole.maxTokens));
  const ranked = rankHypotheses(ends.map((end) => hypothesisOf(end, nodes, model, lengthPenalty)));
  const hypotheses = firstOfEachGroup(ranked, places);
  return { context: pipeline.start.context, vocabulary: model.vocabulary, nodes, hypotheses };
}

/** The best continuations of a beam, best first, at most `limit`; tokens of probability 0 are none. */
function rankCandidates(
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

function fateOf(ends: boolean, rank: number, kept: number, places: number): BeamNode['fate'] {
  if (kept === places) return 'pruned';
  if (!ends) return 'kept';
  return rank < places ? 'finished' : 'pruned';
}

function nodeOf(
  { live, next, token, logProbability, penalty }: Candidate,
  place: Pick<BeamNode, 'id' | 'step' | 'group' | 'rank' | 'fate'>,
): BeamNode {
  const probability = next.probabilities[token]!;
  return { ...place, parent: live.node, token, probability, logProbability, penalty };
}

const continuation = (
  pipeline: Pipeline,
  { next, token, logProbability }: Candidate,
  node: number,
): Live => ({ node, prefix: pipeline.extend(next, token), logProbability });

const isEnd = ({ fate, step }: BeamNode, maxTokens: number): boolean =>
  fate === 'finished' || (fate === 'kept' && step === maxTokens - 1);

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

const rankHypotheses = (hypotheses: readonly Hypothesis[]): Hypothesis[] =>
  [...hypotheses].sort((a, b) => b.score - a.score || a.node - b.node);

/** Of a ranked list, what fits into each group's places. */
const firstOfEachGroup = (ranked: readonly Hypothesis[], places: number): Hypothesis[] =>
  ranked.filter(
    ({ group }, index) =>
      ranked.slice(0, index).filter((better) => better.group === group).length < places,
  );

/** lengthᵅ; for α = 1 without the rounding of exp and log, so that the score is the mean. */
const power = (length: number, alpha: number): number =>
  alpha === 1 ? length : exp(alpha * log(length));

function checkOptions(options: BeamOptions, model: Model) {
  const read = readOptions('beamSearch', options, '', {
    width: withDefault(wholeNumber('from 1', 1, '1 is greedy; 4 is a good start'), 4),
    groups: withDefault(wholeNumber('from 1', 1, '1 is plain beam search'), 1),
    diversityPenalty: withDefault(
      number('in [0, ∞)', (x) => x >= 0 && x < Infinity, '0 lets the groups agree'),
      0,
    ),
    lengthPenalty: withDefault(finite('0 is none, 1 is the mean log probability'), 0),
    eosToken: eosTokenOption,
  });
  checkEosToken(read.eosToken, model);
  if (read.width % read.groups === 0) return read;
  throw new SamplescopeError(
    'out-of-range',
    `beamSearch.groups must divide the width, ${read.width}, got ${read.groups}. Every group has equally many places`,
  );
}
