import { decode } from '../decoding/decode.js';
import type { Logits } from '../distribution/logits.js';
import type { Model } from '../model/model.js';
import { openStream } from '../random/openStream.js';
import type { Stream } from '../random/stream.js';
import type { Recipe } from '../recipe/recipe.js';
import type { DrawFrom } from '../sampling/draws/draw.js';
import { draws, picks, type DrawName } from '../sampling/draws/draws.js';
import { inverseCdfTable } from '../sampling/draws/inverseCdfTable.js';

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
  /** How many draws. */
  readonly count: number;
  /** How often each token was drawn, by id. */
  readonly counts: readonly number[];
  /** Each of the draws, in order. They are made once more for whoever asks: a list of millions takes gigabytes. */
  drawn(): Generator<SampledToken, void>;
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
  const from = { ...(stages.at(-1)?.scores ?? { logits, temperature: 1 }), probabilities };
  for (let i = 0; i < skip; i++) stream.uniform();
  const { vocabulary } = model;
  const start = stream.clone();
  const drawNext = count > 0 ? drawOften(recipe.draw, from) : undefined;
  const counts = new Array<number>(vocabulary.length).fill(0);
  for (let i = 0; i < count; i++) counts[drawNext!(stream)]!++;
  return {
    recipe,
    vocabulary,
    logits,
    probabilities,
    order: from.tokens ?? Int32Array.from(vocabulary.keys()),
    count,
    counts,
    *drawn() {
      const again = start.clone();
      for (let i = 0; i < count; i++) {
        const { position } = again;
        yield { position, ...draws[recipe.draw](from, again) };
      }
    },
  };
}

/** The same draw again and again: by inverse CDF in a time that does not grow with the vocabulary. */
function drawOften(name: DrawName, from: DrawFrom): (stream: Stream) => number {
  const { tokens, probabilities } = from;
  if (name !== 'inverseCdf') {
    const room = { ...from, scratch: new Float64Array(probabilities.length) };
    return (stream) => picks[name].pick(room, stream);
  }
  const inOrder =
    tokens === undefined
      ? probabilities
      : Float64Array.from(tokens, (token) => probabilities[token]!);
  const placeOf = inverseCdfTable(inOrder);
  return tokens === undefined
    ? (stream) => placeOf(stream.uniform())
    : (stream) => tokens[placeOf(stream.uniform())]!;
}
