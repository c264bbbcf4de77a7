import {
  effectiveChoices,
  entropy,
  klDivergence,
  perplexity,
  probabilitiesAt,
  topProbability,
  totalVariation,
  type Logits,
} from '../../distribution/index.js';
import { modelOf } from '../../decoding/modelOf.js';
import type { Recipe } from '../../recipe/recipe.js';

/** One distribution at one temperature, and what there is to measure in it. */
export interface Sharpened {
  readonly temperature: number;
  readonly probabilities: Float64Array;
  /** In bits. */
  readonly entropy: number;
  readonly perplexity: number;
  readonly effectiveChoices: number;
  readonly topProbability: number;
  /** From the distribution at T = 1, in bits. */
  readonly klDivergence: number;
  /** From the distribution at T = 1, in [0, 1]. */
  readonly totalVariation: number;
}

/** One distribution at several temperatures. */
export interface SharpenResult {
  readonly recipe: Recipe;
  readonly vocabulary: readonly string[];
  readonly logits: Logits;
  readonly sharpened: readonly Sharpened[];
}

/**
 * The distribution of a recipe's next token at each temperature, which takes the place of the recipe's
 * processors.
 *
 * @throws SamplescopeError what the model throws, and `out-of-range` for a temperature
 */
export async function sharpenAt(
  recipe: Recipe,
  temperatures: readonly number[],
): Promise<SharpenResult> {
  const model = await modelOf(recipe);
  const logits = model.logits(model.tokenize(recipe.prompt));
  const original = probabilitiesAt(logits, 1);
  const sharpened = temperatures.map((temperature): Sharpened => {
    const probabilities = probabilitiesAt(logits, temperature);
    return {
      temperature,
      probabilities,
      entropy: entropy(probabilities),
      perplexity: perplexity(probabilities),
      effectiveChoices: effectiveChoices(probabilities),
      topProbability: topProbability(probabilities),
      klDivergence: klDivergence(probabilities, original),
      totalVariation: totalVariation(probabilities, original),
    };
  });
  return { recipe, vocabulary: model.vocabulary, logits, sharpened };
}

/** The result as --json gives it: tokens by id, and probabilities in the same order. */
export const sharpenResultAsJson = ({ recipe, vocabulary, logits, sharpened }: SharpenResult) => ({
  recipe,
  tokens: vocabulary.map((token, id) => ({ token, id, logit: logits[id] })),
  temperatures: sharpened,
});
