import type { PartialRecipe } from '../recipe.js';
import { recipeLiteral } from './recipeLiteral.js';

/**
 * A recipe as a TypeScript program that runs it and prints the text. What the recipe left out stands in it
 * with its default, so that there is something to change.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeAsTypescript({ seed: '7' }).includes("seed: '7',") // → true
 */
export const recipeAsTypescript = (recipe: PartialRecipe): string =>
  `import { run } from 'samplescope';

const { text } = await run(${recipeLiteral(recipe)});
console.log(text);
`;
