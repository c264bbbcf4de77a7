import { fingerprintTrace, run } from '../../src/decoding/index.js';
import { saidBy, textOf } from '../../src/error.js';
import type { PartialRecipe } from '../../src/recipe/index.js';

/** What comes of a recipe: the fingerprint of its bits, or why there are none. */
export async function outcomeOf(recipe: PartialRecipe): Promise<string> {
  try {
    return fingerprintTrace(await run(recipe));
  } catch (error) {
    return textOf(saidBy(error));
  }
}
