import { Option, type Command } from 'commander';
import { SamplescopeError, say, type Said } from '../../error.js';
import {
  presetNames,
  readSettings,
  recipeOf,
  type EngineName,
  type Preset,
} from '../../recipe/index.js';
import type { PartialRecipe, Recipe } from '../../recipe/recipe.js';
import { parseJson } from '../../recipe/recipeJson.js';
import { readSpec } from '../../sampling/processors/processors.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { writeRemarks } from './output.js';
import { parsePresetName, readPreset } from './preset.js';
import { addSetting, settingsFor, withSettings, type ChainSetting } from './settings.js';

/** Which processors the logits go through, as options say it. */
export interface ChainOptions {
  readonly preset?: string;
  readonly settings?: string;
  readonly chain?: string;
  readonly set?: readonly ChainSetting[];
  readonly temperature?: number;
}

/** Adds --preset, --chain, --settings and --set. */
export function addChainOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--preset <name>',
        `an engine's processors, draw and random numbers: ${presetNames.join(', ')}; or a file with one`,
      ).argParser(parsePresetName),
    )
    .addOption(
      new Option(
        '--chain <processors>',
        'processors of your own: a list as JSON, or a file with one',
      ).conflicts('preset'),
    )
    .addOption(
      new Option(
        '--settings <settings>',
        "an engine's own settings, or a file with them: a command line, a Modelfile, JSON, a call in Python; --preset says whose they are, where they do not",
      ).conflicts('chain'),
    )
    .option(
      '--set <name=value>',
      'change a processor, add it, or with null remove it; name.option=value changes one option (can be repeated)',
      addSetting,
    );
}

/** A preset, with what settings under an engine's own names say beside it. */
export interface ChosenPreset {
  readonly preset: Preset;
  readonly recipe?: PartialRecipe;
  readonly remarks?: readonly Said[];
}

/**
 * The parts of a recipe that the options give, over those of a recipe that was given whole.
 *
 * @param chosen The preset that they name, where it was read already.
 * @throws SamplescopeError for a setting that the preset's engine does not have, or that a processor refuses
 */
export async function chainParts(
  options: ChainOptions,
  given: PartialRecipe,
  effects: Effects,
  chosen?: ChosenPreset,
): Promise<PartialRecipe> {
  const settings = allSettings(options);
  const { preset, recipe, remarks } = chosen ?? (await readChosenPreset(options, effects)) ?? {};
  if (preset !== undefined) {
    if (remarks !== undefined) await writeRemarks(effects, remarks);
    return { ...recipe, ...recipeOf(preset, settingsFor(preset, settings)) };
  }
  const chain =
    options.chain === undefined ? given.processors : await readChain(options.chain, effects);
  if (chain === undefined && settings.length === 0) return {};
  return { processors: withSettings(chain ?? [], settings) };
}

/** The preset that --preset names, or that the settings come to which --settings gives, or the file that it names. */
export async function readChosenPreset(
  { preset, settings }: ChainOptions,
  effects: Effects,
): Promise<ChosenPreset | undefined> {
  if (settings !== undefined) {
    const isText = /[={\n]|^\s*-\S|\s-/.test(settings);
    const text = isText ? settings : await readText(effects, settings);
    return readSettings(text, { engine: preset as EngineName | undefined });
  }
  return preset === undefined ? undefined : { preset: await readPreset(preset, effects) };
}

/** What --set and --temperature say. */
export const allSettings = ({ set = [], temperature }: ChainOptions): readonly ChainSetting[] =>
  temperature === undefined ? set : [...set, { processor: 'temperature', value: temperature }];

/** A list of processors as JSON, from a file with one, or from standard input for `-`. */
async function readChain(written: string, effects: Effects): Promise<Recipe['processors']> {
  const isJson = /^\s*[[{]/.test(written);
  const chain = parseJson(say`a chain`, isJson ? written : await readText(effects, written));
  if (Array.isArray(chain)) {
    for (const spec of chain as unknown[]) readSpec(spec);
    return chain as Recipe['processors'];
  }
  throw new SamplescopeError(
    'malformed',
    say`a chain must be a list of processors such as [{"topK":40},{"temperature":0.8}], got
      ${JSON.stringify(chain).slice(0, 60)}`,
  );
}
