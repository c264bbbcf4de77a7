import { optionsInWords } from '../../recipe/presets/reasons.js';
import type { Recipe } from '../../recipe/recipe.js';
import { showToken } from '../terminal/showToken.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** The first lines of an output: the prompt, and after it what else there is to say. */
export function heading(
  { prompt }: Recipe,
  facts: readonly string[],
  { columns, colors }: Terminal,
): string[] {
  const first = prompt === '' ? [] : wrap(`"${showToken(prompt)}"`, columns).map(colors.bold);
  return [...first, ...wrap(facts.join(' · '), columns)];
}

/** A recipe's model in a word or two. */
export function modelFact({ model }: Recipe): string {
  if (typeof model === 'string') return model;
  if ('own' in model) return model.own;
  return 'table' in model ? 'logits of your own' : 'n-gram model of your text';
}

/** How a recipe draws. */
export const drawingFacts = ({ processors, draw, stream, seed }: Recipe): string[] => [
  ...processors.map((processor) =>
    Object.entries(processor)
      .map(([name, value]) => `${name} ${optionsInWords(value)}`)
      .join(),
  ),
  draw,
  `stream ${stream}`,
  `seed "${showToken(seed)}"`,
];
