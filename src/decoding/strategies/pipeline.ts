import type { Logits } from '../../distribution/logits.js';
import type { Model } from '../../model/model.js';
import type { Recipe } from '../../recipe/recipe.js';
import { applyChain, nextStates, type ChainResult, type ChainState } from '../../sampling/chain.js';
import { probabilitiesOf } from '../../sampling/sampler.js';
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
  readonly result: ChainResult;
  /** One per token of the vocabulary, summing to 1. */
  readonly probabilities: Float64Array;
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
 * The pipeline of a recipe: the same stages as in `decode`.
 *
 * @throws SamplescopeError what the model's tokenize and `createProcessor` throw; its `next` throws what
 * the model and the processors throw
 * @example
 * const { next, start } = createPipeline(parseRecipe({ prompt: '' }), tableModel('coin', { '': { a: 0, b: 0 } }));
 * [...next(start).probabilities] // → [0.5, 0.5]
 */
export function createPipeline(recipe: Recipe, model: Model): Pipeline {
  const chainAt = createChains(recipe, model);
  const at = ({ context, step }: Prefix) => ({ context, step, model });
  return {
    start: { context: model.tokenize(recipe.prompt), step: 0, states: [] },
    next(prefix) {
      const logits = model.logits(prefix.context);
      const result = applyChain(chainAt(prefix.context), logits, at(prefix), {
        states: prefix.states,
      });
      const probabilities = probabilitiesOf(recipe.draw, result.processed);
      return { prefix, logits, result, probabilities };
    },
    extend({ prefix, logits, result }, token) {
      const chain = chainAt(prefix.context);
      const context = [...prefix.context, token];
      const states =
        chainAt(context) === chain ? nextStates(chain, logits, result, at(prefix), token) : [];
      return { context, step: prefix.step + 1, states };
    },
  };
}
