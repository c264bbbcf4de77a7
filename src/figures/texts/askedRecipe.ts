import type { PartialRecipe } from '../../recipe/recipe.js';
import { writeJson } from '../../recipe/writeJson.js';
import type { Asked, WrittenLogits } from '../asked.js';

const rowOf = ({ tokens, logits }: WrittenLogits) =>
  tokens.map((token, id) => [token, logits[id]!] as const);

/**
 * What is asked as a recipe alone: logits that are written down become a table of one row. Undefined where no table
 * holds them: it names each token once, and knows no prompt to be guided away from.
 *
 * @example
 * askedRecipe({ written: { tokens: ['a', 'a'], logits: [1, 2] } }) // → undefined
 * askedRecipe({ written: { tokens: ['a'], logits: [1] } }) // → { model: { table: { '': [['a', 1]] } }, prompt: '' }
 */
export function askedRecipe({ written, ...recipe }: Asked): PartialRecipe | undefined {
  if (written === undefined) return recipe;
  const { tokens } = written;
  const isRow = new Set(tokens).size === tokens.length && !tokens.includes('');
  const isGuided = recipe.processors?.some((spec) => 'guidance' in spec) === true;
  if (!isRow || isGuided) return undefined;
  return { ...recipe, model: { table: { '': rowOf(written) } }, prompt: '' };
}

/** The words of a line that say where the logits come from; undefined where no option does. */
export function whereWords(asked: Asked): readonly string[] | undefined {
  const { written, model = 'table', prompt } = asked;
  if (askedRecipe(asked) === undefined || typeof model !== 'string') return undefined;
  if (written !== undefined) return ['--logits', writeJson(rowOf(written))];
  return ['--model', model, ...(prompt === undefined ? [] : ['--prompt', prompt])];
}
