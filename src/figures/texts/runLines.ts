import type { RunOptions } from '../../decoding/run.js';
import { literal } from '../../recipe/asCode/literal.js';
import { recipeLiteral } from '../../recipe/asCode/recipeLiteral.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import { writtenName, type Asked, type WrittenLogits } from '../asked.js';
import { askedRecipe } from './askedRecipe.js';

/** What a program can take of a step. */
type Taken = 'logits' | 'probabilities';

/**
 * The lines of a program that run what is asked, and take its last step: `tokens`, and what else is wanted of it. What
 * the model holds impossible is left out, as it is in the charts.
 *
 * @param at How many tokens are drawn. Default: the next one alone.
 */
export const distributionLines = (
  asked: Asked,
  wanted: readonly Taken[],
  at = 1,
): readonly string[] => [
  ...runLines({ ...asked, maxTokens: at }),
  'const step = steps.at(-1)!;',
  'const possible = [...step.logits.keys()].filter((token) => step.logits[token]! > -Infinity);',
  'const tokens = possible.map((token) => vocabulary[token]!);',
  ...wanted.map(
    (name) => `const ${name} = Float64Array.from(possible, (token) => step.${name}[token]!);`,
  ),
];

/**
 * The lines of a program that run what is asked: `steps` and `vocabulary`.
 *
 * @param options Of the run. Default: none.
 * @param write How the recipe is written in TypeScript. Default: with all its parts.
 */
export function runLines(
  asked: Asked,
  options: Omit<RunOptions, 'model'> = {},
  write: (recipe: PartialRecipe) => string = recipeLiteral,
): readonly string[] {
  const given = Object.entries(options).map(([name, value]) => `${name}: ${literal(value)}`);
  const { written, ...partial } = asked;
  const recipe = askedRecipe(asked);
  const own = { ...partial, prompt: '', model: { own: writtenName } };
  const words = [...(recipe ? [] : ['model']), ...given];
  return [
    ...(recipe ? [] : modelLines(written!)),
    `const { steps, vocabulary } = await run(${write(recipe ?? own)}${words.length === 0 ? '' : `, { ${words.join(', ')} }`});`,
  ];
}

/** For logits that no table holds: the model that a figure makes of them. */
const modelLines = ({ tokens, logits }: WrittenLogits): readonly string[] => [
  `const written = { tokens: ${literal(tokens)}, logits: ${literal(Array.from(logits))} };`,
  'const model = {',
  `  name: ${literal(writtenName)},`,
  '  vocabulary: written.tokens,',
  '  tokenize: (text: string) =>',
  '    [...text].map((token) => written.tokens.indexOf(token)).filter((id) => id >= 0),',
  "  detokenize: (ids: readonly number[]) => ids.map((id) => written.tokens[id]).join(''),",
  '  logits: () => Float64Array.from(written.logits),',
  '};',
];
