import { saidBy, SamplescopeError, say, shown, type Said } from '../error.js';
import { parseRecipe, type Recipe } from './recipe.js';
import { repeatedKey } from './repeatedKey.js';

/**
 * A recipe as JSON text, its keys in the schema's order: the same recipe always gives the same text.
 *
 * @example
 * recipeFromJson(recipeToJson(parseRecipe({ seed: '7' }))).seed // → '7'
 */
export function recipeToJson(recipe: Recipe): string {
  return writeJson(parseRecipe(recipe));
}

/** JSON.stringify, but −∞, which JSON has not, becomes the text "-Infinity" and not null. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part === -Infinity ? '-Infinity' : part));
}

/**
 * The recipe in a JSON text.
 *
 * @throws SamplescopeError `malformed` if the text is not JSON, and what `parseRecipe` throws
 * @example
 * recipeFromJson('{"seed":"7"}').maxTokens // → 1
 */
export function recipeFromJson(json: string): Recipe {
  return parseRecipe(parseJson(say`a recipe`, json));
}

/**
 * JSON.parse with an error that names what was being read, also for a key that is there twice.
 *
 * @throws SamplescopeError `malformed`
 */
export function parseJson(name: string | Said, json: string): unknown {
  const value = parse(name, json);
  const key = repeatedKey(json);
  if (key === undefined) return value;
  throw new SamplescopeError(
    'malformed',
    say`${name} must have each key once in an object, got ${shown(key)} twice. Take one of them
      out`,
  );
}

function parse(name: string | Said, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new SamplescopeError(
      'malformed',
      say`${name} must be JSON: ${saidBy(cause)}. Is the file whole?`,
    );
  }
}
