import type { Recipe } from '../../recipe/recipe.js';
import { recipeToFragment } from '../../recipe/recipeUrl.js';

/** The recipe as a URL's fragment that a shell takes between single quotes. */
export const quotableFragment = (recipe: Recipe): string =>
  recipeToFragment(recipe).replaceAll("'", '%27');
