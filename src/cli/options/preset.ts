import { InvalidArgumentError } from 'commander';
import {
  parsePreset,
  presetNamed,
  presetNames,
  readSettings,
  type Preset,
} from '../../recipe/index.js';
import { SamplescopeError, say } from '../../error.js';
import type { Effects } from '../effects.js';
import { parseJson } from '../../recipe/recipeJson.js';
import { readText } from '../files.js';

/**
 * A preset's name, with a month or without, or a path: what ends in .json, has a slash, or is `-`.
 *
 * @throws InvalidArgumentError
 */
export function parsePresetName(written: string): string {
  if (isPath(written)) return written;
  try {
    return presetNamed(written).name;
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    throw new InvalidArgumentError(
      `Allowed choices are ${presetNames.join(', ')}, each also with a month such as "llama.cpp 2026-03", or a file with a preset, whose name ends in .json.`,
    );
  }
}

const isPath = (written: string): boolean => /[\\/]|\.json$/i.test(written) || written === '-';

/**
 * The preset of this name, or the one that a file holds, as --print-preset prints it; or what an engine makes of the
 * settings in a file, such as a Modelfile.
 *
 * @throws SamplescopeError what `parsePreset` throws; `malformed` if the file cannot be read
 */
export async function readPreset(written: string, effects: Effects): Promise<Preset> {
  if (!isPath(written)) return presetNamed(written);
  const text = await readText(effects, written);
  return /^\s*[[{]/.test(text)
    ? parsePreset(parseJson(say`a preset`, text))
    : readSettings(text).preset;
}
