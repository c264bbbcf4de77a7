import type { Command } from 'commander';
import { compare as compareRuns, type Parting } from '../../decoding/compare.js';
import { receiptFromJson } from '../../decoding/receipt.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { toJson } from '../json.js';
import { readRecipe } from '../options/recipe.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { showToken } from '../terminal/showToken.js';
import { terminalOf } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';
import { differenceText, marginText, servingFacts } from '../views/partingView.js';

/** The options and the action of `samplescope compare`. */
export function defineCompare(command: Command, effects: Effects): void {
  command
    .argument('<a>', "a file with a recipe or a receipt, or a URL's fragment")
    .argument('<b>', 'another one')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((a: string, b: string, options: { readonly json?: true }) =>
      compare([a, b], options, effects),
    );
}

async function compare(
  given: readonly [string, string],
  { json }: { readonly json?: true },
  effects: Effects,
): Promise<void> {
  const [a, b] = [await recipeIn(given[0], effects), await recipeIn(given[1], effects)];
  const parting = await compareRuns(a, b);
  if (json) return effects.write(`${toJson({ recipes: [a, b], ...parting })}\n`);
  const { columns } = terminalOf(effects);
  const facts = [a, b].map(
    (recipe, i) => `${'ab'[i]}: ${servingFacts(recipe).join(', ') || 'as the model promises'}`,
  );
  const lines = [...facts, '', ...partingLines(parting)].flatMap((line) => wrap(line, columns));
  return effects.write(`${lines.join('\n')}\n`);
}

function partingLines({ sameBits, fork, difference }: Parting): string[] {
  const drew = fork?.tokens.map((token) => (token === undefined ? 'nothing' : showToken(token)));
  return [
    drew === undefined
      ? `The same tokens${sameBits ? ', from logits of the same bits.' : ', from logits of other bits.'}`
      : `Parted at token ${fork!.step + 1}: a drew ${drew[0]}, b drew ${drew[1]}.`,
    ...(fork?.margins === undefined ? [] : [`There ${marginText(fork)}.`]),
    ...(difference === undefined ? [] : [`Their ${differenceText(difference)}.`]),
  ];
}

/** A receipt is taken by the recipe that it holds. */
async function recipeIn(written: string, effects: Effects): Promise<Recipe> {
  if (/^(\S*#)?\w+=|^\{/s.test(written)) return parseRecipe(await readRecipe(written, effects));
  const text = await readText(effects, written);
  return /"fingerprint"\s*:/.test(text)
    ? receiptFromJson(text).recipe
    : readRecipe(text.trim(), effects);
}

const about =
  'Runs both, and says where they parted: the first token that differs, how close its logits were to those of the ' +
  'other, and the first operation whose numbers differ in a bit. A backend in a recipe decides in which order sums ' +
  'are added.';

const examples = [
  "compare 'version=1&seed=1' 'version=1&seed=2'",
  'compare recipe.json receipt.json --json',
];
