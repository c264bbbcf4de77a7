import { Option, type Command } from 'commander';
import {
  allReduces,
  backendNames,
  planFormats,
  type AllReduce,
  type BackendName,
  type PlanFormat,
} from '../../model/index.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import { parseJson } from '../../recipe/recipeJson.js';
import type { Effects } from '../effects.js';
import { nameOf, readText } from '../files.js';
import { parseCount } from './numbers.js';
import { needs } from './needs.js';

/** What computes a model, and who else is there, as options say it. */
export interface ServingOptions {
  readonly backend?: BackendName;
  readonly format?: PlanFormat;
  readonly kernels?: number;
  readonly devices?: number;
  readonly allReduce?: AllReduce;
  readonly load?: string;
}

/** Adds --backend, and what belongs to it. */
export function addServingOptions(command: Command): Command {
  const added = command
    .addOption(
      new Option(
        '--backend <name>',
        'what computes the model: in which order sums are added',
      ).choices(backendNames),
    )
    .addOption(
      new Option('--format <name>', 'the number format it computes in').choices(planFormats),
    )
    .option(
      '--kernels <version>',
      'the version of its kernels; the newest if not given',
      parseCount,
    )
    .option('--devices <n>', 'over how many devices it is spread: 1, 2, 4 or 8', parseCount)
    .addOption(
      new Option('--all-reduce <name>', 'how devices add up what each has a part of').choices(
        allReduces,
      ),
    )
    .option(
      '--load <file>',
      'who else is at the server: a file with a load as JSON, or a seed that all of it is drawn from',
    );
  for (const name of ['format', 'kernels', 'devices', 'allReduce', 'load']) {
    needs(added, name, ['backend'], 'is about a backend');
  }
  return added;
}

/** The parts of a recipe that the options give. */
export async function servingParts(
  { backend: name, format, kernels, devices, allReduce, load }: ServingOptions,
  effects: Effects,
): Promise<Pick<PartialRecipe, 'backend' | 'load'>> {
  if (name === undefined) return {};
  return {
    backend: {
      name,
      ...(format !== undefined && { format }),
      ...(kernels !== undefined && { version: kernels }),
      ...(devices !== undefined && { devices }),
      ...(allReduce !== undefined && { allReduce }),
    },
    ...(load !== undefined && { load: await readLoad(load, effects) }),
  };
}

/** What looks like a file is one, with JSON in it; JSON may stand on the line itself; all else is a seed. */
async function readLoad(
  written: string,
  effects: Effects,
): Promise<NonNullable<PartialRecipe['load']>> {
  const isFile = /^-$|[./\\]/.test(written);
  if (!isFile && !written.startsWith('{')) return written;
  const text = isFile ? await readText(effects, written) : written;
  return parseJson(isFile ? nameOf(written) : '--load', text) as object;
}
