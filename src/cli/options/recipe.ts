import type { Command } from 'commander';
import { allProcessors, type PartialRecipe, type Recipe } from '../../recipe/recipe.js';
import { recipeFromJson } from '../../recipe/recipeJson.js';
import { recipeFromFragment } from '../../recipe/recipeUrl.js';
import { loadProcessors } from '../../sampling/processors/processors.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { chainParts, type ChainOptions, type ChosenPreset } from './chain.js';
import { drawingParts, type DrawingOptions } from './drawing.js';
import { readSource, type SourceOptions } from './source.js';

/** A whole recipe, and the options that stand for a part of one. */
export interface RecipeOptions extends SourceOptions, ChainOptions, DrawingOptions {
  readonly recipe?: string;
}

/** Adds --recipe. */
export const addRecipeOption = (command: Command): Command =>
  command.option(
    '--recipe <recipe>',
    "a file with a recipe, or a URL's fragment; other options go over it",
  );

/**
 * The parts of a recipe that the options give. What --recipe leaves out has its default.
 *
 * @param chosen The preset that they name, where it was read already.
 * @throws SamplescopeError for a file that cannot be read or understood
 */
export async function readRecipeParts(
  options: RecipeOptions,
  effects: Effects,
  chosen?: ChosenPreset,
): Promise<PartialRecipe> {
  const given = options.recipe === undefined ? {} : await readRecipe(options.recipe, effects);
  const parts = {
    ...given,
    ...(await readSource(options, effects)),
    ...(await chainParts(options, given, effects, chosen)),
    ...drawingParts(options),
  };
  await loadProcessors(allProcessors(parts));
  return parts;
}

/** A recipe from a file with JSON (- for standard input), JSON, a fragment, or a URL that ends in one. */
export async function readRecipe(written: string, effects: Effects): Promise<Recipe> {
  const fragment = /^(?:\S*#)?(\w+=.*)$/s.exec(written)?.[1];
  if (fragment !== undefined) return recipeFromFragment(fragment);
  return recipeFromJson(written.startsWith('{') ? written : await readText(effects, written));
}
