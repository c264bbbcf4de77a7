import { decode } from '../../decoding/decode.js';
import { binomialInterval } from '../../experiment/binomialInterval.js';
import { chiSquaredTest, wasTested, type ChiSquaredTest } from '../../experiment/chiSquaredTest.js';
import { loadModel } from '../../model/loadModel.js';
import { openStream } from '../../random/openStream.js';
import type { Recipe } from '../../recipe/recipe.js';
import { draws } from '../../sampling/draws/draws.js';

/** One of many draws from the same distribution. */
export interface SampledToken {
  /** Where the random stream stood before it. */
  readonly position: number;
  readonly consumed: readonly number[];
  readonly token: number;
}

/** Many draws from one distribution, on one stream. */
export interface SampleResult {
  readonly recipe: Recipe;
  readonly vocabulary: readonly string[];
  readonly probabilities: Float64Array;
  /** The tokens in the order in which the draw lays them out. */
  readonly order: Int32Array;
  /** How often each token was drawn, by id. */
  readonly counts: readonly number[];
  readonly drawn: readonly SampledToken[];
  readonly test: ChiSquaredTest;
}

/**
 * The draws that `repeat(recipe, count)` makes, but the distribution, which is the same each time, is
 * computed once.
 *
 * @param skip How many numbers in [0, 1) others take from the stream first. Default 0.
 * @throws SamplescopeError what the model, a processor or the draw throws
 */
export async function drawSample(recipe: Recipe, count: number, skip = 0): Promise<SampleResult> {
  const model = await loadModel(recipe.model);
  const stream = openStream(recipe.stream, recipe.seed);
  const [first] = decode(recipe, model, stream.clone());
  const { probabilities } = first!;
  const processed = first!.stages.at(-1)?.scores ?? { logits: first!.logits, temperature: 1 };
  for (let i = 0; i < skip; i++) stream.uniform();
  const counts = new Array<number>(model.vocabulary.length).fill(0);
  const drawn = Array.from({ length: count }, () => {
    const { position } = stream;
    const { token, consumed } = draws[recipe.draw]({ ...processed, probabilities }, stream);
    counts[token]!++;
    return { position, consumed, token };
  });
  const test = chiSquaredTest(counts, probabilities);
  const { vocabulary } = model;
  const order = processed.tokens ?? Int32Array.from(vocabulary.keys());
  return { recipe, vocabulary, probabilities, order, counts, drawn, test };
}

/** The result as --json gives it: every draw, and every token that can come. */
export function sampleResultAsJson({
  recipe,
  vocabulary,
  probabilities,
  counts,
  drawn,
  test,
}: SampleResult) {
  return {
    recipe,
    draws: drawn.map(({ token, ...rest }) => ({ token: vocabulary[token], id: token, ...rest })),
    tokens: vocabulary
      .map((token, id) => ({
        token,
        id,
        probability: probabilities[id]!,
        count: counts[id]!,
        expected: probabilities[id]! * drawn.length,
        interval: binomialInterval(drawn.length, Math.min(1, probabilities[id]!)),
      }))
      .filter(({ probability, count }) => probability > 0 || count > 0),
    chiSquaredTest: wasTested(test) ? test : null,
  };
}
