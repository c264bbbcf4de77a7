import type { PartialRecipe, Recipe } from '../../recipe/recipe.js';
import { recipeFromJson } from '../../recipe/recipeJson.js';
import { recipeFromFragment, recipeToFragment } from '../../recipe/recipeUrl.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';

/**
 * The recipe that an option names: a file with JSON in it (- for standard input), JSON itself, the
 * fragment of a URL, or the URL with it.
 *
 * @throws SamplescopeError for a file that cannot be read, or for what is no recipe
 */
export async function readRecipe(written: string, effects: Effects): Promise<Recipe> {
  const fragment = /^(?:\S*#)?(\w+=.*)$/s.exec(written)?.[1];
  if (fragment !== undefined) return recipeFromFragment(fragment);
  return recipeFromJson(written.startsWith('{') ? written : await readText(effects, written));
}

/** The recipe as a URL's fragment that a shell takes between single quotes. */
export const quotableFragment = (recipe: PartialRecipe): string =>
  recipeToFragment(recipe as Recipe).replaceAll("'", '%27');
