import type { Logits } from '../../distribution/logits.js';
import type { Model } from '../../model/model.js';
import type { Recipe } from '../../recipe/recipe.js';
import { scoresOf } from '../../sampling/candidates.js';
import {
  keepWitnesses,
  nextStates,
  type ChainState,
  type Witnesses,
} from '../../sampling/chain.js';
import { createSampler } from '../../sampling/sampler.js';
import type { Scores } from '../../sampling/scores.js';
import { logitsAfter } from '../decode.js';
import { createChains } from '../phases.js';

/** A text on the way to its next token, and what the processors remember of it. A value: it can branch. */
export interface Prefix {
  /** The tokens so far, prompt included. */
  readonly context: readonly number[];
  /** How many of them were generated. */
  readonly step: number;
  readonly states: ChainState;
}

/** What can follow a prefix. */
export interface NextToken {
  readonly prefix: Prefix;
  readonly logits: Logits;
  /** What the processors made of them. */
  readonly processed: Scores;
  /** One per token of the vocabulary, summing to 1 as closely as the draw's softmax has it. */
  readonly probabilities: Float64Array;
  /** What the processors with a memory saw. */
  readonly witnesses: Witnesses;
}

/** A model, a chain and softmax: everything but the choice, which is the strategy's. */
export interface Pipeline {
  /** The prompt. */
  readonly start: Prefix;
  next(prefix: Prefix): NextToken;
  /** The prefix one token longer. */
  extend(next: NextToken, token: number): Prefix;
}

/**
 * The pipeline of a recipe: the step of `decode`, on one workspace too, but for the draw.
 *
 * @throws SamplescopeError what the model's tokenize and `createProcessor` throw; its `next` throws what
 * the model and the processors throw
 * @example
 * const { next, start } = createPipeline(parseRecipe({ prompt: '' }), tableModel('coin', { '': { a: 0, b: 0 } }));
 * [...next(start).probabilities] // → [0.5, 0.5]
 */
export function createPipeline(recipe: Recipe, model: Model): Pipeline {
  const chainAt = createChains(recipe, model);
  const sampler = createSampler(recipe.draw, model.vocabulary.length);
  const at = ({ context, step }: Prefix) => ({ context, step, model });
  return {
    start: { context: model.tokenize(recipe.prompt), step: 0, states: [] },
    next(prefix) {
      const { context, states } = prefix;
      const logits = logitsAfter(context, model);
      const seen = sampler.process(chainAt(context), logits, at(prefix), { states });
      const witnesses = keepWitnesses(seen);
      const processed = scoresOf(sampler.candidates, { logits, temperature: 1 });
      const probabilities = sampler.probabilities().slice();
      return { prefix, logits, processed, probabilities, witnesses };
    },
    extend({ prefix, witnesses }, token) {
      const chain = chainAt(prefix.context);
      const context = [...prefix.context, token];
      const states =
        chainAt(context) === chain ? nextStates(chain, { witnesses }, at(prefix), token) : [];
      return { context, step: prefix.step + 1, states };
    },
  };
}
