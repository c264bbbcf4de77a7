import { InvalidArgumentError } from 'commander';
import {
  parsePreset,
  presetNames,
  presets,
  type Preset,
  type PresetName,
} from '../../recipe/index.js';
import { say } from '../../error.js';
import type { Effects } from '../effects.js';
import { parseJson } from '../../recipe/recipeJson.js';
import { readText } from '../files.js';

/** A preset's name, or a path: what ends in .json, has a slash, or is `-`. @throws InvalidArgumentError */
export function parsePresetName(written: string): string {
  if (isName(written) || /[\\/]|\.json$/i.test(written) || written === '-') return written;
  throw new InvalidArgumentError(
    `Allowed choices are ${presetNames.join(', ')}, or a file with a preset, whose name ends in .json.`,
  );
}

const isName = (written: string): written is PresetName => Object.hasOwn(presets, written);

/**
 * The preset of this name, or the one that a file holds, as --print-preset prints it.
 *
 * @throws SamplescopeError what `parsePreset` throws; `malformed` if the file cannot be read
 */
export async function readPreset(written: string, effects: Effects): Promise<Preset> {
  return isName(written)
    ? presets[written]
    : parsePreset(parseJson(say`a preset`, await readText(effects, written)));
}
