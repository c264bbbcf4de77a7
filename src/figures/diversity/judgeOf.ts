import { truthOf } from '../../model/chameleon/truthOf.js';
import type { PartialRecipe } from '../../recipe/recipe.js';

/** Tells true answers from others; undefined where nobody can: only the toy Chameleon's world knows what is true. */
export const judgeOf = ({ model, prompt }: PartialRecipe) =>
  model === 'chameleon' && prompt !== undefined ? truthOf(prompt) : undefined;
