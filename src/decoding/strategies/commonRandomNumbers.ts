import { SamplescopeError } from '../../error.js';
import type { Model } from '../../model/model.js';
import { log } from '../../numerics/log.js';
import type { Stream } from '../../random/stream.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../../recipe/recipe.js';
import { drawOf, take, type Draw } from '../../sampling/draws/draw.js';
import { drawByInverseCdf } from '../../sampling/draws/inverseCdf.js';
import { checkSameVocabulary } from './checkSameVocabulary.js';
import { createPipeline } from './pipeline.js';

/** A recipe and its model: one of the two things to compare. */
export interface Setting {
  readonly recipe: PartialRecipe;
  readonly model: Model;
}

/** What one of the settings did at a step. */
export interface CommonSide {
  readonly context: readonly number[];
  readonly probabilities: Float64Array;
  readonly token: number;
}

/** A step of both. */
export interface CommonStep {
  /** Where the stream stood before the step. */
  readonly position: number;
  /** The numbers that both used: one for inverseCdf; one for every token, by id, for gumbelMax. */
  readonly consumed: readonly number[];
  readonly first: CommonSide;
  readonly second: CommonSide;
  readonly equal: boolean;
}

/** Two texts under the same noise. */
export interface CommonRandomNumbers {
  readonly steps: readonly CommonStep[];
  readonly texts: { readonly first: string; readonly second: string };
  /** The first step at which they drew different tokens; left out where they never did. */
  readonly partedAt?: number;
  /** The share of the steps at which they drew the same token, in [0, 1]. */
  readonly equalShare: number;
}

/**
 * Common random numbers: two settings (temperatures, prompts, models, …) decode side by side, and at each
 * step both use the same numbers, so that what differs is the setting's doing and not chance. Each text
 * by itself has the distribution that it would have alone.
 *
 * How much of the noise stays common depends on the draw, which both recipes name:
 *
 * - `inverseCdf`: one number u a step. The first text is the one that `decode` gives. Where a token early in
 *   the vocabulary changes its probability, the segments of all behind it move, and u can land in
 *   another token.
 * - `gumbelMax`: token i at step t has a Gumbel number of its own, g = −ln(−ln u), and the largest ln p + g
 *   wins. Token i keeps its g whatever becomes of the others, so the order of the vocabulary does not matter. For
 *   that every token takes a number, also one that is out; `decode`, which gives none to those,
 *   draws other texts from this stream. Of equal sums the lowest id wins.
 *
 * From one context both draw the same token by Gumbel-max with probability Σᵢ 1 / Σⱼ max(pⱼ / pᵢ, qⱼ / qᵢ), never
 * less than (1 − d) / (1 + d) with d the total variation distance; no way to couple them reaches more than 1 − d.
 *
 * Source: Glasserman and Yao, "Some guidelines and guarantees for common random numbers", Management Science
 * 38 (1992); for Gumbel-max: Oberst and Sontag, "Counterfactual Off-Policy Evaluation with Gumbel-Max
 * Structural Causal Models" (ICML 2019); Daliri, Musco and Suresh, "Coupling without Communication
 * and Drafter-Invariant Speculative Decoding" (arXiv:2408.07978), for the bounds.
 *
 * @param first, second Their recipes must have the same draw, inverseCdf or gumbelMax, and the same maxTokens;
 * their models the same vocabulary.
 * @throws SamplescopeError `malformed` where they must agree and do not; `unknown-name` for another
 * draw; what `parseRecipe`, the models and the processors throw
 * @example
 * const model = tableModel('coin', { '': { a: 1, b: 0 } });
 * const cool = { recipe: { prompt: '', maxTokens: 8, processors: [{ temperature: 0.5 }] }, model };
 * const warm = { recipe: { prompt: '', maxTokens: 8, processors: [{ temperature: 2 }] }, model };
 * commonRandomNumbers(cool, warm, openStream('seedrandom', '1')).texts // → { first: 'aaaaaaaa', second: 'aabaaaba' }
 */
export function commonRandomNumbers(
  first: Setting,
  second: Setting,
  stream: Stream,
): CommonRandomNumbers {
  const recipes = [parseRecipe(first.recipe), parseRecipe(second.recipe)] as const;
  const draw = commonDraw(...recipes);
  checkSameVocabulary(['first.model', 'second.model'], first.model, second.model);
  const walks = [
    walk(recipes[0], first.model, draw),
    walk(recipes[1], second.model, draw),
  ] as const;
  const twin = stream.clone();
  const steps = Array.from({ length: recipes[0].maxTokens }, (): CommonStep => {
    const { position } = stream;
    const [one, consumed] = walks[0](twin);
    const [other] = walks[1](stream);
    return { position, consumed, first: one, second: other, equal: one.token === other.token };
  });
  const partedAt = steps.findIndex(({ equal }) => !equal);
  return {
    steps,
    texts: {
      first: first.model.detokenize(steps.map((step) => step.first.token)),
      second: second.model.detokenize(steps.map((step) => step.second.token)),
    },
    ...(partedAt < 0 ? {} : { partedAt }),
    equalShare: steps.filter(({ equal }) => equal).length / steps.length,
  };
}

/** Takes the next step of a setting, each time it is called. */
function walk(recipe: Recipe, model: Model, draw: Draw) {
  const pipeline = createPipeline(recipe, model);
  let prefix = pipeline.start;
  return (stream: Stream): readonly [CommonSide, readonly number[]] => {
    const { context } = prefix;
    const next = pipeline.next(prefix);
    const { probabilities } = next;
    const { token, consumed } = draw({ ...next.result.processed, probabilities }, stream);
    prefix = pipeline.extend(next, token);
    return [{ context, probabilities, token }, consumed];
  };
}

/** Gumbel-max with a number for every token of the vocabulary, in the running or not. */
const gumbelMaxForAll = drawOf(({ probabilities }, stream, consumed) => {
  let best = -1;
  let highest = -Infinity;
  for (const [token, probability] of probabilities.entries()) {
    const gumbel = -log(-log(take(stream, consumed)));
    if (probability === 0) continue;
    const height = log(probability) + gumbel;
    if (best < 0 || height > highest) {
      best = token;
      highest = height;
    }
  }
  return best;
});

const draws: Partial<Record<Recipe['draw'], Draw>> = {
  inverseCdf: drawByInverseCdf,
  gumbelMax: gumbelMaxForAll,
};

function commonDraw(first: Recipe, second: Recipe): Draw {
  for (const key of ['draw', 'maxTokens'] as const) {
    if (first[key] === second[key]) continue;
    throw new SamplescopeError(
      'malformed',
      `first and second must have the same ${key}, got ${first[key]} and ${second[key]}. ` +
        'Side by side they take as many steps, and the same numbers at each',
    );
  }
  const draw = draws[first.draw];
  if (draw !== undefined) return draw;
  throw new SamplescopeError(
    'unknown-name',
    `draw must be one of ${Object.keys(draws).join(', ')} for common random numbers, got ${JSON.stringify(first.draw)}`,
  );
}
