import { say } from '../error.js';
import { decode } from '../decoding/decode.js';
import type { Step } from '../decoding/step.js';
import { modelOf } from '../decoding/modelOf.js';
import type { Model } from '../model/model.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { openStream } from '../random/index.js';
import { nameModel } from '../recipe/nameModel.js';
import { parseRecipe, type PartialRecipe } from '../recipe/recipe.js';

/**
 * Runs a recipe again and again on one random stream, which is seeded once and goes on from run to
 * run, as in a program that sets its seed at the top and then asks its model n times. (Were it
 * seeded anew for each run, every run would be the first one again.)
 *
 * @param runs How many; a whole number ≥ 1.
 * @param options `model`: a model of your own, as in `run`.
 * @returns The steps of each run, one run at a time, so that a caller may stop early.
 * @throws SamplescopeError `out-of-range`, or `not-a-number` for NaN, and what `run` throws
 * @example
 * (await repeat({}, 3).next()).done // → false
 */
export async function* repeat(
  recipe: PartialRecipe,
  runs: number,
  options: { readonly model?: Model | undefined } = {},
): AsyncGenerator<readonly Step[], void> {
  checkNumber('runs', runs, Number.isInteger(runs) && runs >= 1, say`a whole number ≥ 1`);
  const whole = parseRecipe(nameModel(recipe, options.model));
  const model = await modelOf(whole, options.model);
  const stream = openStream(whole.stream, whole.seed);
  for (let i = 0; i < runs; i++) yield [...decode(whole, model, stream)];
}
