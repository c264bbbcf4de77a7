import { SamplescopeError, say } from '../../error.js';
import type { Model } from '../../model/model.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { readOptions } from '../../sampling/processors/definition.js';
import { number, optional, wholeNumber } from '../../sampling/processors/option.js';
import {
  continuation,
  beamFate,
  nodeOf,
  rankCandidates,
  type BeamNode,
  type Live,
} from './beamCandidates.js';
import { checkEosToken, eosTokenOption } from './eosToken.js';
import { hypothesesOf, type Hypothesis } from './hypotheses.js';
import { createPipeline } from './pipeline.js';

/** How beam search goes. */
export interface BeamOptions {
  /** How many hypotheses stay at each step, all groups together; from 1. Default 4. */
  readonly width?: number | undefined;
  /** How many groups share the width; it divides the width. Default 1. */
  readonly groups?: number | undefined;
  /** What each group before that took a token takes off its rank at the same step; in [0, ∞). Default 0. */
  readonly diversityPenalty?: number | undefined;
  /** The exponent α of the length in the score; in [−10, 10]. Default 0. */
  readonly lengthPenalty?: number | undefined;
  /** The id of the token that ends a hypothesis. Default: the model's own; without one, all have maxTokens tokens. */
  readonly eosToken?: number | undefined;
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
 *   lower id; of equal results, the one whose last node is older. Sums that only rounding tells apart are
 *   not equal.
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
        const fate = beamFate(candidate.token === eosToken, rank, kept.length, places);
        const node = nodeOf(candidate, { id: nodes.length, step, group, rank, fate });
        nodes.push(node);
        if (fate === 'pruned') continue;
        taken.set(node.token, (taken.get(node.token) ?? 0) + 1);
        if (fate === 'kept') kept.push(continuation(pipeline, candidate, node.id));
      }
      beams[group] = kept;
    }
  }
  const { maxTokens } = whole;
  const hypotheses = hypothesesOf(nodes, model, { maxTokens, places, lengthPenalty });
  return { context: pipeline.start.context, vocabulary: model.vocabulary, nodes, hypotheses };
}

const ownOptions = {
  width: optional(
    wholeNumber('[1, ∞)', { en: '1 is greedy; 4 is a good start', zh: '1 是贪心；可以从 4 开始' }),
    4,
  ),
  groups: optional(
    wholeNumber('[1, ∞)', { en: '1 is plain beam search', zh: '1 是普通的束搜索' }),
    1,
  ),
  diversityPenalty: optional(
    number('[0, ∞)', { en: '0 lets the groups agree', zh: '0 允许各组一致' }),
    0,
  ),
  lengthPenalty: optional(
    number('[−10, 10]', {
      en: '0 is none, 1 is the mean log probability',
      zh: '0 表示没有，1 表示平均对数概率',
    }),
    0,
  ),
  eosToken: eosTokenOption,
};

function checkOptions(options: BeamOptions, model: Model) {
  const read = readOptions({ name: 'beamSearch', main: '', options: ownOptions }, options);
  checkEosToken(read.eosToken, model);
  if (read.width % read.groups === 0) return { ...read, eosToken: read.eosToken ?? model.end };
  throw new SamplescopeError(
    'out-of-range',
    say`beamSearch.groups must divide the width, ${read.width}, got ${read.groups}. Every group
      has equally many places`,
  );
}
