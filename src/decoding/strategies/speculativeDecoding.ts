import type { Model } from '../../model/model.js';
import type { Stream } from '../../random/stream.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { readOptions } from '../../sampling/processors/definition.js';
import { optional, wholeNumber } from '../../sampling/processors/option.js';
import { checkSameVocabulary } from './checkSameVocabulary.js';
import { createPipeline, type Pipeline, type Prefix } from './pipeline.js';
import { playRound, type SpeculativeRound } from './speculativeRound.js';

const ownOptions = {
  draftTokens: optional(
    wholeNumber('[1, ∞)', { en: 'The paper takes 3 to 10', zh: '论文中取 3 到 10' }),
    4,
  ),
};

/** The model whose text is wanted, and a cheaper one that guesses it. Both have one vocabulary. */
export interface SpeculativeModels {
  readonly target: Model;
  readonly draft: Model;
}

/** How speculative decoding goes. */
export interface SpeculativeOptions {
  /** How many tokens the draft model proposes in a round, the γ of the paper; from 1. Default 4. */
  readonly draftTokens?: number | undefined;
}

/** What speculative decoding gave. */
export interface SpeculativeDecoding {
  /** The target looks at all places of a round at once, so their number is what it costs. */
  readonly rounds: readonly SpeculativeRound[];
  readonly tokens: readonly number[];
  readonly text: string;
  /** The share of the judged tokens that were accepted, in [0, 1]. */
  readonly acceptanceRate: number;
}

/**
 * Speculative decoding: a cheap draft model proposes a few tokens, and the target model accepts each with
 * probability min(1, p / q). At the first rejection a token from the residual takes its place. The text has
 * exactly the distribution that the target would have given it alone, whatever the draft: a bad draft only
 * makes it slow. Which text a seed gives does depend on the draft.
 *
 * A round near the end proposes no more tokens than maxTokens leaves room for, and the target's `end` token ends
 * the text. All draws are by inverse CDF.
 *
 * Source: Leviathan, Kalman and Matias, "Fast Inference from Transformers via Speculative Decoding" (ICML
 * 2023, arXiv:2211.17192), algorithm 1; Chen et al., "Accelerating Large Language Model Decoding with
 * Speculative Sampling" (arXiv:2302.01318).
 *
 * @param recipe Its prompt, processors and maxTokens are followed; both models go through the processors.
 * @throws SamplescopeError `malformed` for models with two vocabularies; `out-of-range`, `not-a-number` or
 * `unknown-name` for an option; what `parseRecipe`, the models and the processors throw
 * @example
 * const target = tableModel('target', { '': { a: 1, b: 0 } });
 * const draft = tableModel('draft', { '': { a: 0, b: 1 } });
 * const twin = speculativeDecoding({ prompt: '', maxTokens: 6 }, { target, draft: target }, openStream('seedrandom', '1'));
 * [twin.acceptanceRate, twin.rounds.length] // → [1, 2]
 * speculativeDecoding({ prompt: '', maxTokens: 6 }, { target, draft }, openStream('seedrandom', '1')).tokens.length // → 6
 */
export function speculativeDecoding(
  recipe: PartialRecipe,
  { target, draft }: SpeculativeModels,
  stream: Stream,
  options: SpeculativeOptions = {},
): SpeculativeDecoding {
  const { draftTokens } = readOptions(
    { name: 'speculativeDecoding', main: '', options: ownOptions },
    options,
  );
  checkSameVocabulary(['target', 'draft'], target, draft);
  const whole = parseRecipe(recipe);
  const pipelines = { target: createPipeline(whole, target), draft: createPipeline(whole, draft) };
  const { start } = pipelines.target;
  let prefixes = { target: start, draft: start };
  const rounds: SpeculativeRound[] = [];
  const { end } = target;
  for (let room = whole.maxTokens; room > 0;) {
    const round = playRound(pipelines, prefixes, { draftTokens, room, end }, stream);
    rounds.push(round);
    if (round.tokens.at(-1) === end) break;
    room -= round.tokens.length;
    prefixes = {
      target: advance(pipelines.target, prefixes.target, round.tokens),
      draft: advance(pipelines.draft, prefixes.draft, round.tokens),
    };
  }
  const tokens = rounds.flatMap((round) => round.tokens);
  const verdicts = rounds.flatMap((round) => round.verdicts);
  const accepted = verdicts.filter((verdict) => verdict.accepted).length;
  return {
    rounds,
    tokens,
    text: target.detokenize(tokens),
    acceptanceRate: accepted / verdicts.length,
  };
}

/** Goes along the text that came out, so that the processors remember that, and not what was proposed. */
const advance = (pipeline: Pipeline, start: Prefix, tokens: readonly number[]): Prefix =>
  tokens.reduce((prefix, token) => pipeline.extend(pipeline.next(prefix), token), start);
