import { SamplescopeError, say, shown } from '../../error.js';
import type { Model } from '../../model/model.js';
import { openStream } from '../../random/index.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../../recipe/recipe.js';
import { decode } from '../decode.js';
import { createTrace, type Trace } from '../run.js';
import { checkSameVocabulary } from './checkSameVocabulary.js';

/** A recipe and its model: one of the two things to compare. */
export interface Setting {
  readonly recipe: PartialRecipe;
  readonly model: Model;
}

/** Two texts under the same noise. */
export interface CommonRandomNumbers {
  readonly first: Trace;
  readonly second: Trace;
  /** For each step of the longer text, whether both drew the same token. */
  readonly equal: readonly boolean[];
  /** The first step at which they did not; left out where there is none. */
  readonly partedAt?: number;
  /** The share of the steps at which they did, in [0, 1]. */
  readonly equalShare: number;
}

/** The draws that take the same numbers at a step whatever the probabilities are. */
const commonDraws: readonly Recipe['draw'][] = ['inverseCdf', 'gumbelMax', 'exponentialRace'];

/** Where the two recipes must agree, so that the noise is common. */
const commonKeys = ['draw', 'stream', 'seed', 'maxTokens'] as const;

/**
 * Common random numbers: two settings (temperatures, processors, prompts, models) decode with the same
 * random numbers at each step, so that what differs is the setting's doing and not chance. Each text by
 * itself is the one that `run` gives for its recipe.
 *
 * It takes a draw that uses up the same numbers at each step whatever the probabilities are. How much the
 * two settings then have in common depends on it:
 *
 * - `inverseCdf`: one number u a step. Where a token early in the vocabulary changes its probability, the
 *   segments of all behind it move, and u can land in another one.
 * - `gumbelMax` and `exponentialRace`: token i at step t has a number of its own, which it keeps whatever
 *   becomes of the others, so the order of the vocabulary does not matter. From one context both settings
 *   draw the same token with probability Σᵢ 1 / Σⱼ max(pⱼ / pᵢ, qⱼ / qᵢ), which is at least (1 − d) / (1 + d),
 *   with d the total variation distance. However two draws are coupled, it is never more than 1 − d.
 *
 * Source: Glasserman and Yao, "Some guidelines and guarantees for common random numbers", Management Science
 * 38 (1992); for Gumbel-max: Oberst and Sontag, "Counterfactual Off-Policy Evaluation with Gumbel-Max
 * Structural Causal Models" (ICML 2019); Daliri, Musco and Suresh, "Coupling without Communication
 * and Drafter-Invariant Speculative Decoding" (arXiv:2408.07978), for the bounds.
 *
 * @param first, second Their recipes must have the same draw, stream, seed and maxTokens; their models the same
 * vocabulary.
 * @throws SamplescopeError `malformed` where they must agree and do not; `unknown-name` for another
 * draw; what `parseRecipe`, `openStream` and `decode` throw
 * @example
 * const model = tableModel('coin', { '': { a: 1, b: 0 } });
 * const cool = { recipe: { prompt: '', maxTokens: 8, processors: [{ temperature: 0.5 }] }, model };
 * const warm = { recipe: { prompt: '', maxTokens: 8, processors: [{ temperature: 2 }] }, model };
 * const { first, second, partedAt, equalShare } = commonRandomNumbers(cool, warm);
 * [first.text, second.text, partedAt, equalShare] // → ['aababaaa', 'aababbbb', 5, 0.625]
 */
export function commonRandomNumbers(first: Setting, second: Setting): CommonRandomNumbers {
  const recipes = [parseRecipe(first.recipe), parseRecipe(second.recipe)] as const;
  checkCommon(...recipes);
  checkSameVocabulary(['first.model', 'second.model'], first.model, second.model);
  const traces = [traceOf(first), traceOf(second)] as const;
  const [shorter, longer] = traces.map(({ steps }) => steps).sort((a, b) => a.length - b.length);
  const equal = longer!.map(({ token }, step) => token === shorter![step]?.token);
  const partedAt = equal.indexOf(false);
  return {
    first: traces[0],
    second: traces[1],
    equal,
    ...(partedAt < 0 ? {} : { partedAt }),
    equalShare: equal.filter(Boolean).length / equal.length,
  };
}

function traceOf({ recipe, model }: Setting): Trace {
  const { stream, seed } = parseRecipe(recipe);
  return createTrace(recipe, model, [...decode(recipe, model, openStream(stream, seed))]);
}

function checkCommon(first: Recipe, second: Recipe): void {
  for (const key of commonKeys) {
    if (first[key] === second[key]) continue;
    throw new SamplescopeError(
      'malformed',
      say`first and second must have the same ${key}, got ${shown(first[key])} and
        ${shown(second[key])}. Only so do they use the same numbers at each step`,
    );
  }
  if (commonDraws.includes(first.draw)) return;
  throw new SamplescopeError(
    'unknown-name',
    say`draw must be one of ${commonDraws.join(', ')} for common random numbers, got
      ${shown(first.draw)}`,
  );
}
