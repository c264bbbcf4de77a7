import { parseRecipe, type PartialRecipe } from '../recipe.js';
import { literal } from './literal.js';

/**
 * A recipe as an object of JavaScript, a line for each part. What the recipe left out stands in it with its
 * default, so that there is something to change.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeLiteral({ seed: '7' }).split('\n')[6] // → "  seed: '7',"
 */
export function recipeLiteral(recipe: PartialRecipe): string {
  const parts = Object.entries(parseRecipe(recipe))
    .filter(([key]) => key !== 'version')
    .map(([key, value]) => `  ${key}: ${literal(value)},\n`);
  return `{\n${parts.join('')}}`;
}
