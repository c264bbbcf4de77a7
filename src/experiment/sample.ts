import { decode } from '../decoding/decode.js';
import type { Logits } from '../distribution/logits.js';
import type { Model } from '../model/model.js';
import { openStream } from '../random/openStream.js';
import type { Recipe } from '../recipe/recipe.js';
import { draws } from '../sampling/draws/draws.js';

/** One of many draws from the same distribution. */
export interface SampledToken {
  /** Where the random stream stood before it. */
  readonly position: number;
  readonly consumed: readonly number[];
  readonly token: number;
}

/** Many draws from one distribution, on one stream. */
export interface Sample {
  readonly recipe: Recipe;
  readonly vocabulary: readonly string[];
  /** As the model gave them. */
  readonly logits: Logits;
  readonly probabilities: Float64Array;
  /** The tokens in the order in which the draw lays them out. */
  readonly order: Int32Array;
  /** How often each token was drawn, by id. */
  readonly counts: readonly number[];
  readonly drawn: readonly SampledToken[];
}

/**
 * Many draws from the distribution of a recipe's next token. They are those of `repeat(recipe, count)`, but the
 * distribution, which is the same each time, is computed once.
 *
 * @param skip How many numbers in [0, 1) others take from the stream first. Default 0.
 * @throws SamplescopeError what the model, a processor or the draw throws
 * @example
 * const model = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * sample(parseRecipe({ prompt: '', seed: '42' }), model, 100).counts // → [49, 51]
 */
export function sample(recipe: Recipe, model: Model, count: number, skip = 0): Sample {
  const stream = openStream(recipe.stream, recipe.seed);
  const [first] = decode({ ...recipe, maxTokens: 1 }, model, stream.clone());
  const { logits, stages, probabilities } = first!;
  const processed = stages.at(-1)?.scores ?? { logits, temperature: 1 };
  for (let i = 0; i < skip; i++) stream.uniform();
  const { vocabulary } = model;
  const counts = new Array<number>(vocabulary.length).fill(0);
  const drawn = Array.from({ length: count }, () => {
    const { position } = stream;
    const { token, consumed } = draws[recipe.draw]({ ...processed, probabilities }, stream);
    counts[token]!++;
    return { position, consumed, token };
  });
  const order = processed.tokens ?? Int32Array.from(vocabulary.keys());
  return { recipe, vocabulary, logits, probabilities, order, counts, drawn };
}
