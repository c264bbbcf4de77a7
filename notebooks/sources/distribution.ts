import type { PartialRecipe } from '../../src/index.js';
import { recipeLiteral } from '../../src/recipe/asCode/recipeLiteral.js';

/** What a program can take of a step. */
type Taken = 'logits' | 'probabilities';

/**
 * The lines of a program that run a recipe, and take its last step: `tokens`, and what else is wanted of it. What
 * the model holds impossible is left out, as it is in the charts.
 *
 * @param at How many tokens are drawn. Default: the next one alone.
 */
export const distributionLines = (
  recipe: PartialRecipe,
  wanted: readonly Taken[],
  at = 1,
): readonly string[] => [
  `const { steps, vocabulary } = await run(${recipeLiteral({ ...recipe, maxTokens: at })});`,
  'const step = steps.at(-1)!;',
  'const possible = [...step.logits.keys()].filter((token) => step.logits[token]! > -Infinity);',
  'const tokens = possible.map((token) => vocabulary[token]!);',
  ...wanted.map(
    (name) => `const ${name} = Float64Array.from(possible, (token) => step.${name}[token]!);`,
  ),
];
