import { literal } from '../../recipe/asCode/literal.js';
import { recipeAsCommandLine } from '../../recipe/asCode/commandLine.js';
import type { Draws } from '../draws.js';
import { askedRecipe } from './askedRecipe.js';

/** The line of a program that opens the stream that is drawn from, after what others take. */
export const streamLines = ({ recipe, skip = 0 }: Draws): readonly string[] => [
  `const stream = openStream(${literal(recipe.stream ?? 'seedrandom')}, ${literal(recipe.seed ?? '42')});`,
  ...(skip === 0
    ? []
    : [`for (let i = 0; i < ${skip}; i++) stream.uniform(); // others take them`]),
];

/** A line for a terminal that draws the same; undefined where no recipe holds the logits. */
export function sampleLine(
  { recipe, count, skip = 0 }: Draws,
  more: readonly string[],
): string | undefined {
  const asked = askedRecipe(recipe);
  const skipped = skip === 0 ? [] : ['--skip', String(skip)];
  return (
    asked &&
    recipeAsCommandLine(asked, {
      command: 'sample',
      more: ['--count', String(count), ...skipped, ...more],
    })
  );
}
