import { SamplescopeError, say, shown } from '../error.js';
import { createServer } from '../model/server/server.js';
import { loadModel } from '../model/loadModel.js';
import type { Model } from '../model/model.js';
import type { Recipe } from '../recipe/recipe.js';

/**
 * The model of a recipe, as its backend computes it under its load.
 *
 * @param handedIn A model of the caller's own, for a recipe that names it.
 * @throws SamplescopeError (as a rejection) what `loadModel` and `requestsOf` throw
 * @example
 * (await modelOf(parseRecipe({}))).name // → 'table'
 */
export async function modelOf(recipe: Recipe, handedIn?: Model): Promise<Model> {
  return requestsOf(recipe, await loadModel(recipe.model, handedIn))(0);
}

/**
 * A recipe's model as it is computed for each of its requests, which are counted on from the one that the load names.
 * Without a load every request is alone: its prompt is read in one call, and each token has a call of its own.
 *
 * @throws SamplescopeError `malformed` for a backend with a model that has no sums to order
 * @example
 * const coin = tableModel('coin', { '': { a: 0, b: 0 } });
 * requestsOf(parseRecipe({ prompt: '' }), coin)(7) === coin // → true
 */
export function requestsOf(recipe: Recipe, model: Model): (request: number) => Model {
  const { backend, load, prompt, maxTokens } = recipe;
  if (backend === undefined) return () => model;
  if (model.computedBy === undefined) {
    throw new SamplescopeError(
      'malformed',
      say`backend must be left out with the model ${shown(model.name)}, which has no sums to order. Take "chameleon"`,
    );
  }
  const computed = model.computedBy(backend);
  const { length } = model.tokenize(prompt);
  if (load === undefined) {
    const reading = { rows: length, sequences: 1, chunk: length };
    const writing = { rows: 1, sequences: 1, chunk: 0 };
    const alone = computed([...new Array<typeof reading>(length).fill(reading), writing]);
    return () => alone;
  }
  const served = createServer(load, length, maxTokens);
  return (request) => computed(served(load.request + request).calls);
}
