import { saidBy, SamplescopeError, say, shown } from '../error.js';
import { parseRecipe, type Recipe } from './recipe.js';
import { refuseLosses } from './recipeJson.js';
import { writeJson } from './writeJson.js';

/**
 * A recipe as the fragment of a URL, without the `#`: `key=value` pairs that a person can read and
 * change. What has its default is left out, except the version.
 *
 * @example
 * recipeToFragment(parseRecipe({ seed: '7', maxTokens: 3 })) // → 'version=1&seed=7&maxTokens=3'
 */
export function recipeToFragment(recipe: Recipe): string {
  const defaults = parseRecipe({});
  return Object.entries(parseRecipe(recipe))
    .filter(([key, value]) => key === 'version' || !sameJson(value, defaults[key as keyof Recipe]))
    .map(([key, value]) => `${key}=${encodeURIComponent(written(value))}`)
    .join('&');
}

/**
 * The recipe in the fragment of a URL, with or without the `#`.
 *
 * @throws SamplescopeError `malformed` if a part is not `key=value`, is given twice or does not decode,
 * and what `parseRecipe` throws
 * @example
 * recipeFromFragment('#version=1&seed=7').seed // → '7'
 */
export function recipeFromFragment(fragment: string): Recipe {
  const parts = fragment.replace(/^#/, '').split('&').filter(Boolean);
  const recipe = new Map<string, unknown>();
  for (const part of parts) {
    const [, key, value] = /^(\w+)=(.*)$/s.exec(part) ?? [];
    if (key === undefined || value === undefined) {
      throw new SamplescopeError(
        'malformed',
        say`a recipe's URL must be made of key=value parts joined by &, got ${shown(part)}`,
      );
    }
    if (recipe.has(key)) {
      throw new SamplescopeError(
        'malformed',
        say`a recipe's URL must give ${key} once, got it twice`,
      );
    }
    recipe.set(key, read(key, value));
  }
  return parseRecipe(Object.fromEntries(recipe));
}

const plainText: readonly string[] = ['prompt', 'seed', 'draw', 'stream'];

const written = (value: unknown) => (typeof value === 'string' ? value : writeJson(value));

/** Parts that are a name or a seed, or an object; all others are always text, or never. */
const textOrObject: readonly string[] = ['model', 'backend', 'load'];

function read(key: string, encoded: string): unknown {
  try {
    const value = decodeURIComponent(encoded);
    const isText =
      plainText.includes(key) || (textOrObject.includes(key) && !value.startsWith('{'));
    if (isText) return value;
    const parsed: unknown = JSON.parse(value);
    refuseLosses(key, value);
    return parsed;
  } catch (cause) {
    throw new SamplescopeError(
      'malformed',
      say`a recipe's URL must give ${key} as encoded text or JSON, got ${shown(encoded)}:
        ${saidBy(cause)}`,
    );
  }
}

const sameJson = (a: unknown, b: unknown) => writeJson(a) === writeJson(b);
