import { saidBy, SamplescopeError, say, shown, type Said } from '../error.js';
import { hugeNumber } from './hugeNumber.js';
import { parseRecipe, type Recipe } from './recipe.js';
import { repeatedKey } from './repeatedKey.js';
import { writeJson } from './writeJson.js';

/**
 * A recipe as JSON text, its keys in the schema's order: the same recipe always gives the same text.
 *
 * @example
 * recipeFromJson(recipeToJson(parseRecipe({ seed: '7' }))).seed // → '7'
 */
export function recipeToJson(recipe: Recipe): string {
  return writeJson(parseRecipe(recipe));
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
 * JSON.parse with an error that names what was being read, and what `refuseLosses` refuses.
 *
 * @throws SamplescopeError `malformed`, `out-of-range`
 */
export function parseJson(name: string | Said, json: string): unknown {
  const value = parse(name, json);
  refuseLosses(name, json);
  return value;
}

/**
 * Refuses what JSON.parse takes and loses.
 *
 * @throws SamplescopeError `malformed` for a key that is there twice, `out-of-range` for a number that is too large
 */
export function refuseLosses(name: string | Said, json: string): void {
  const key = repeatedKey(json);
  if (key !== undefined) {
    throw new SamplescopeError(
      'malformed',
      say`${name} must have each key once in an object, got ${shown(key)} twice. Take one of them
        out`,
    );
  }
  const number = hugeNumber(json);
  if (number === undefined) return;
  throw new SamplescopeError(
    'out-of-range',
    say`${name} must have numbers up to 1.8e308 in size, got ${number}. −∞ is written "-Infinity"`,
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
