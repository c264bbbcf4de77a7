import { recipeAsCommandLine } from '../../recipe/asCode/commandLine.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import { writeJson } from '../../recipe/writeJson.js';
import { createProcessor } from '../../sampling/processors/processors.js';
import type { Asked } from '../asked.js';
import { askedRecipe, whereWords } from './askedRecipe.js';

/**
 * A line for a terminal that shows the token after those that were drawn. `samplescope step` takes these as they
 * are, but a processor's memory of them is lost: then the line runs the recipe, and keeps all steps in a file.
 *
 * @param history The ids of those that were drawn.
 * @param more Further words for `step`. Default: none.
 * @param chainWords What says the processors. Default: they themselves.
 * @returns Undefined where no command takes the logits.
 */
export function stepLine(
  asked: Asked,
  history: readonly number[],
  more: readonly string[] = [],
  chainWords?: readonly string[],
): string | undefined {
  const recipe = askedRecipe(asked);
  if (recipe === undefined) return undefined;
  const { processors = [] } = recipe;
  const words = [...(history.length === 0 ? [] : ['--history', history.join()]), ...more];
  if (asked.written !== undefined || chainWords !== undefined) {
    const chain = chainWords ?? ['--chain', writeJson(processors)];
    return shellLine(['samplescope', 'step', ...whereWords(asked)!, ...chain, ...words]);
  }
  if (history.length > 0 && processors.some((spec) => createProcessor(spec).memory !== undefined)) {
    const untilThen = { ...recipe, maxTokens: history.length + 1 };
    return recipeAsCommandLine(untilThen, { more: ['--trace', 'trace.json'] });
  }
  return recipeAsCommandLine(recipe, { command: 'step', more: words });
}
