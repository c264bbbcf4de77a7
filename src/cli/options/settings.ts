import { InvalidArgumentError } from 'commander';
import { type Preset, type PresetSettings } from '../../recipe/index.js';
import { stageFor } from '../../recipe/presets/preset.js';
import type { Recipe } from '../../recipe/recipe.js';
import { refuseLosses } from '../../recipe/recipeJson.js';
import { isOptions, optionsGiven } from '../../sampling/processors/definition.js';
import { definitionOf, type ProcessorSpec } from '../../sampling/processors/processors.js';

/** What one --set says: a processor's value, or one option of it. */
export interface ChainSetting {
  readonly processor: string;
  readonly option?: string;
  readonly value: unknown;
}

/** One more --set after those before it. @throws InvalidArgumentError */
export function addSetting(
  written: string,
  before: readonly ChainSetting[] = [],
): readonly ChainSetting[] {
  const [, processor, option, value] = /^(\w+)(?:\.(\w+))?=(.+)$/s.exec(written) ?? [];
  if (processor === undefined) {
    throw new InvalidArgumentError(
      `It must be name=value, such as topP=0.9 or xtc.threshold=0.1, got ${JSON.stringify(written)}.`,
    );
  }
  return [
    ...before,
    { processor, value: readValue(value!), ...(option !== undefined && { option }) },
  ];
}

/** JSON; a number as people write it, too; else the text itself, as for a convention. */
function readValue(written: string): unknown {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) {
    refuseLosses('--set', written);
    return Number(written);
  }
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    if (!/^[[{"]/.test(written)) return written;
    throw new InvalidArgumentError(`The value begins as JSON, but is not JSON: ${written}`);
  }
  refuseLosses('--set', written);
  return value;
}

/** The settings as a preset takes them; options go into the values that the preset has. */
export function settingsFor(preset: Preset, settings: readonly ChainSetting[]): PresetSettings {
  const values: Record<string, unknown> = {};
  for (const setting of settings) {
    const { processor, option } = setting;
    const stage = stageFor([...preset.stages, ...(preset.imageStages ?? [])], processor);
    const before = Object.hasOwn(values, processor) ? values[processor] : stage?.value;
    values[processor] = option === undefined ? setting.value : withOption(before, setting);
  }
  return values;
}

/** The processors with the settings in the places of those that there were, or after them; null removes. */
export function withSettings(
  processors: Recipe['processors'],
  settings: readonly ChainSetting[],
): Recipe['processors'] {
  return settings.reduce((chain: Recipe['processors'], setting) => {
    const { processor: name } = setting;
    const isThere = chain.some((spec) => name in spec);
    if (!isThere) return setting.value === null ? chain : [...chain, specOf(setting, undefined)];
    return chain.flatMap((spec) => {
      if (!(name in spec)) return [spec];
      const before = (spec as unknown as Record<string, unknown>)[name];
      return setting.option === undefined && setting.value === null
        ? []
        : [specOf(setting, before)];
    });
  }, processors);
}

function specOf(setting: ChainSetting, before: unknown): ProcessorSpec {
  const { processor, option, value } = setting;
  const after = option !== undefined ? withOption(before, setting) : withMain(before, setting);
  return { [processor]: after ?? value } as unknown as ProcessorSpec;
}

/** A bare value goes beside the options that there are, so that a convention stays. */
function withMain(before: unknown, { processor, value }: ChainSetting): unknown {
  const definition = definitionOf(processor);
  return isOptions(definition, before) && !isOptions(definition, value)
    ? { ...before, ...optionsGiven(definition, value) }
    : value;
}

/** One option changed; a bare value before it is that of the main option. */
function withOption(before: unknown, { processor, option, value }: ChainSetting): unknown {
  const given = before ?? undefined;
  const options = given === undefined ? {} : optionsGiven(definitionOf(processor), given);
  return { ...options, [option!]: value };
}
