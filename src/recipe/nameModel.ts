import { SamplescopeError, say } from '../error.js';
import type { Model } from '../model/model.js';
import type { PartialRecipe } from './recipe.js';

/**
 * A recipe that names the model that really runs: one that is handed in by the name that it gives itself, so that a
 * trace or a receipt never claims another.
 *
 * @param model A model of the caller's own. Without one the recipe stays as it is.
 * @throws SamplescopeError `malformed` where the recipe names another model, or the model has no name
 * @example
 * const coin = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * nameModel({ seed: '7' }, coin) // → { seed: '7', model: { own: 'coin' } }
 */
export function nameModel(recipe: PartialRecipe, model: Model | undefined): PartialRecipe {
  if (model === undefined) return recipe;
  const own = { own: model.name };
  const { model: named = own } = recipe;
  if (typeof named === 'object' && 'own' in named && named.own === model.name) {
    return { ...recipe, model: own };
  }
  throw new SamplescopeError(
    'malformed',
    say`recipe.model must be left out where a model is handed in, or be ${JSON.stringify(own)}, got ${JSON.stringify(named)}`,
  );
}
