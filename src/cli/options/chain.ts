import { Option, type Command } from 'commander';
import { SamplescopeError, say } from '../../error.js';
import {
  presetNames,
  readSettings,
  recipeOf,
  type EngineName,
  type Preset,
  type SpokenSettings,
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

/** Adds --preset, --chain and --set. */
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

/**
 * The parts of a recipe that the options give, over those of a recipe that was given whole.
 *
 * @throws SamplescopeError for a setting that the preset's engine does not have, or that a processor refuses
 */
export async function chainParts(
  options: ChainOptions,
  given: PartialRecipe,
  effects: Effects,
): Promise<PartialRecipe> {
  const settings = allSettings(options);
  if (options.settings !== undefined) {
    const { preset, recipe, remarks } = await readSpoken(options, effects);
    await writeRemarks(effects, remarks);
    return { ...recipe, ...recipeOf(preset, settingsFor(preset, settings)) };
  }
  if (options.preset !== undefined) {
    const preset = await readPreset(options.preset, effects);
    return recipeOf(preset, settingsFor(preset, settings));
  }
  const chain =
    options.chain === undefined ? given.processors : await readChain(options.chain, effects);
  if (chain === undefined && settings.length === 0) return {};
  return { processors: withSettings(chain ?? [], settings) };
}

/** The preset that --preset names, or --settings comes to. */
export async function presetOf(
  options: ChainOptions,
  effects: Effects,
): Promise<Preset | undefined> {
  if (options.settings !== undefined) return (await readSpoken(options, effects)).preset;
  return options.preset === undefined ? undefined : readPreset(options.preset, effects);
}

/** The settings that --settings gives, or the file that it names. */
async function readSpoken(
  { settings, preset }: ChainOptions,
  effects: Effects,
): Promise<SpokenSettings> {
  const isText = /[={\n]|^\s*-\S|\s-/.test(settings!);
  const text = isText ? settings! : await readText(effects, settings!);
  return readSettings(text, { engine: preset as EngineName | undefined });
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
