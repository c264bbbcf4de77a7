import { createProcessor, recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';

/**
 * A line for a terminal that shows the token after those that were drawn. `samplescope step` takes these as they
 * are, but a processor's memory of them is lost: then the line runs the recipe, and keeps all steps in a file.
 *
 * @param history The ids of those that were drawn.
 * @param more Further words for `step`. Default: none.
 */
export function stepLine(
  recipe: PartialRecipe,
  history: readonly number[],
  more: readonly string[] = [],
): string {
  const { processors = [] } = recipe;
  if (history.length > 0 && processors.some((spec) => createProcessor(spec).memory !== undefined)) {
    const untilThen = { ...recipe, maxTokens: history.length + 1 };
    return recipeAsCommandLine(untilThen, { more: ['--trace', 'trace.json'] });
  }
  return recipeAsCommandLine(recipe, {
    command: 'step',
    more: [...historyWords(history), ...more],
  });
}

/** The option that says what was drawn, if anything was. */
export const historyWords = (history: readonly number[]): readonly string[] =>
  history.length === 0 ? [] : ['--history', history.join()];
