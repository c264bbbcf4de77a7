import { Option, type Command } from 'commander';
import type { Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { quotableFragment } from './recipe.js';

/** In which forms a result is given out. */
export interface OutputOptions {
  readonly json?: true;
  readonly fragment?: true;
}

/** Adds --json and --fragment. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('--json', 'print everything as JSON, the recipe included')
    .addOption(
      new Option('--fragment', "print only the recipe, as a URL's fragment").conflicts('json'),
    );
}

/** Prints the recipe as a fragment. */
export const writeFragment = (effects: Effects, recipe: Recipe): Promise<void> =>
  effects.write(`${quotableFragment(recipe)}\n`);
