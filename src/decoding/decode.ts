import { entropy } from '../distribution/entropy.js';
import type { Logits } from '../distribution/logits.js';
import type { Model } from '../model/model.js';
import type { Stream } from '../random/stream.js';
import type { Recipe } from '../recipe/recipe.js';
import { applyChain, nextStates, type ChainState, type Stage } from '../sampling/chain.js';
import { draws } from '../sampling/draws/draws.js';
import { probabilitiesOf } from '../sampling/sampler.js';
import { createChains } from './phases.js';

/** Everything that happened on the way to one token. */
export interface Step {
  /**
   * The ids of the text so far, prompt included, as the model saw them. They are cut from one list for all steps when
   * somebody asks, so that a trace does not grow as the square of its length.
   */
  readonly context: readonly number[];
  /** The model's logits, one per token of the vocabulary. */
  readonly logits: Logits;
  /** What each processor made of them, in order. */
  readonly stages: readonly Stage[];
  /** What the token was drawn from: one probability per token, summing to 1. */
  readonly probabilities: Float64Array;
  /** Of those probabilities, in bits. */
  readonly entropy: number;
  /** Where the random stream stood before the draw: how many numbers had been taken. */
  readonly position: number;
  /** The random numbers that the draw took, in order. */
  readonly consumed: readonly number[];
  /** The id of the token that was drawn. */
  readonly token: number;
}

/** What a trace keeps beyond what a recipe decides. */
export interface DecodeOptions {
  /** Whether each stage says whom it removed and why. Default false. */
  readonly ledger?: boolean;
}

/**
 * The loop at the heart of it all: logits, processors, softmax, draw, and the token joins the context. It ends
 * after maxTokens, or after the token with which the model says that a text ends.
 *
 * A generator, so that a page can take one step, a terminal can show each, and an experiment can
 * drain them.
 *
 * @param recipe Its processors, draw, prompt and maxTokens are followed; the model and the stream are
 * the caller's, loaded and opened (`run` does both).
 * @throws SamplescopeError what the model, a processor, softmax or the draw throws
 * @example
 * [...decode(parseRecipe({ prompt: '', maxTokens: 2 }), tableModel('two', { '': { a: 0, b: 0 } }), openStream('seedrandom', '1'))].length // → 2
 */
export function* decode(
  recipe: Recipe,
  model: Model,
  stream: Stream,
  { ledger = false }: DecodeOptions = {},
): Generator<Step, void> {
  const chainAt = createChains(recipe, model);
  const draw = draws[recipe.draw];
  const context = [...model.tokenize(recipe.prompt)];
  let chain = chainAt(context);
  let states: ChainState = [];
  for (let step = 0; step < recipe.maxTokens; step++) {
    const logits = model.logits(context);
    const at = { context, step, model };
    const result = applyChain(chain, logits, at, { states, explain: ledger });
    const { stages, processed } = result;
    const probabilities = probabilitiesOf(recipe.draw, processed);
    const position = stream.position;
    const length = context.length;
    const { token, consumed } = draw({ ...processed, probabilities }, stream);
    yield {
      get context() {
        return context.slice(0, length);
      },
      logits,
      stages,
      probabilities,
      entropy: entropy(probabilities),
      position,
      consumed,
      token,
    };
    if (token === model.end) return;
    context.push(token);
    states = nextStates(chain, logits, result, at, token);
    const next = chainAt(context);
    if (next !== chain) states = []; // another phase, image or text: its processors begin anew
    chain = next;
  }
}
