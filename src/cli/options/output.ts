import { Option, type Command } from 'commander';
import { textOf, type Said } from '../../error.js';
import { engineNames, recipeAsSettings, type EngineName } from '../../recipe/index.js';
import type { Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { quotableFragment } from './quotableFragment.js';

/** In which forms a result is given out. */
export interface OutputOptions {
  readonly json?: true;
  readonly fragment?: true;
  readonly as?: EngineName;
}

/** Adds --json, --fragment and --as. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('--json', 'print everything as JSON, the recipe included')
    .addOption(
      new Option('--fragment', "print only the recipe, as a URL's fragment").conflicts('json'),
    )
    .addOption(
      new Option('--as <engine>', "print only the recipe, as an engine's own settings")
        .choices(engineNames)
        .conflicts(['json', 'fragment']),
    );
}

/** Whether only the recipe is to be printed. */
export const wantsRecipe = ({ fragment, as }: OutputOptions): boolean =>
  fragment === true || as !== undefined;

/** Prints the recipe, as a fragment or as settings; what cannot be said goes to standard error. */
export async function writeRecipe(
  effects: Effects,
  recipe: Recipe,
  { as }: OutputOptions,
): Promise<void> {
  if (as === undefined) return effects.write(`${quotableFragment(recipe)}\n`);
  const { text, notes } = recipeAsSettings(recipe, as);
  await effects.write(`${text}\n`);
  await writeRemarks(effects, notes);
}

/** Prints what there is to remark, a line each, to standard error. */
export const writeRemarks = (effects: Effects, remarks: readonly Said[]): Promise<void> =>
  effects.writeError(remarks.map((remark) => `note: ${textOf(remark)}\n`).join(''));
