import { parseRecipe, type PartialRecipe } from '../recipe.js';
import { literal } from './literal.js';

/**
 * A recipe as a TypeScript program that runs it and prints the text. What the recipe left out stands in it
 * with its default, so that there is something to change.
 *
 * @throws SamplescopeError what `parseRecipe` throws
 * @example
 * recipeAsTypescript({ seed: '7' }).includes("seed: '7',") // → true
 */
export function recipeAsTypescript(recipe: PartialRecipe): string {
  const parts = Object.entries(parseRecipe(recipe))
    .filter(([key]) => key !== 'version')
    .map(([key, value]) => `  ${key}: ${literal(value)},\n`);
  return `import { run } from 'samplescope';

const { text } = await run({
${parts.join('')}});
console.log(text);
`;
}
