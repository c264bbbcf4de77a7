import {
  answersOf,
  type ExactAnswers,
  type Model,
  type PartialRecipe,
} from '../../../src/index.js';

let last: { readonly key: string; readonly answers: ExactAnswers } | undefined;

/**
 * The exact distribution of a recipe's answers, down to one in a thousand. It takes a moment, and is kept until
 * another recipe is asked for.
 */
export function exactAnswers(recipe: PartialRecipe, model: Model): ExactAnswers {
  const key = JSON.stringify(recipe);
  if (last?.key !== key) last = { key, answers: answersOf(recipe, model, 1e-3) };
  return last.answers;
}
