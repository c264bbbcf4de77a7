import { SamplescopeError, say, shown } from '../../error.js';
import { chameleon, chameleonImage, chameleonText } from './chameleon.js';
import { exllamaV3, exllamaV3Default } from './exllamaV3.js';
import { huggingface } from './huggingface.js';
import {
  llamaCppPreset,
  llamaCpp2025,
  llamaCpp2026,
  llamaCppAdaptiveP,
  llamaCppMirostat1,
  llamaCppMirostat2,
} from './llamaCpp.js';
import { mlxLm } from './mlxLm.js';
import { ollama } from './ollama.js';
import type { Preset } from './preset.js';
import { sglang } from './sglang.js';
import { tensorrtLlm } from './tensorrtLlm.js';
import { transformersJsPreset } from './transformersJs.js';
import { vllm, vllmModelRunner2 } from './vllm.js';

/**
 * Every preset by its name. A name without a date is the newest version; what it does can change with a new version of
 * Samplescope. Where an engine did otherwise before, that version has the date in its name.
 *
 * @example
 * presets['llama.cpp'].stages.map(({ processor }) => processor).slice(-2) // → ['temperature', 'dynamicTemperature']
 */
export const presets = {
  huggingface,
  'llama.cpp': llamaCppPreset,
  'llama.cpp 2025-02': llamaCpp2025,
  'llama.cpp 2026-07': llamaCpp2026,
  'llama.cpp --mirostat 1': llamaCppMirostat1,
  'llama.cpp --mirostat 2': llamaCppMirostat2,
  'llama.cpp adaptive-p': llamaCppAdaptiveP,
  ollama,
  vllm,
  'vllm model runner 2': vllmModelRunner2,
  sglang,
  'mlx-lm': mlxLm,
  exllamav3: exllamaV3,
  'exllamav3 default': exllamaV3Default,
  'tensorrt-llm': tensorrtLlm,
  'transformers.js': transformersJsPreset,
  chameleon,
  'chameleon text': chameleonText,
  'chameleon image': chameleonImage,
} as const satisfies Record<string, Preset>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** The names of all presets. */
export const presetNames = Object.keys(presets) as readonly PresetName[];

const dated = /^(.+) (\d{4}-\d{2})$/;

/**
 * The versions of a preset, the newest first.
 *
 * @param name With a date or without.
 * @example
 * versionsOf('llama.cpp').map(({ version }) => version) // → ['2026-08', '2026-07', '2025-02']
 */
export function versionsOf(name: string): readonly Preset[] {
  const base = dated.exec(name)?.[1] ?? name;
  return Object.values<Preset>(presets)
    .filter((preset) => (dated.exec(preset.name)?.[1] ?? preset.name) === base)
    .sort((a, b) => (a.version < b.version ? 1 : -1));
}

/**
 * The preset of a name. Without a date it is the newest version; with a date, such as "llama.cpp 2026-03", the one that
 * held in that month.
 *
 * @throws SamplescopeError `unknown-name`; `out-of-range` for a month before the first version that is kept
 * @example
 * presetNamed('llama.cpp 2026-03').name // → 'llama.cpp 2025-02'
 * presetNamed('llama.cpp 2026-11').version // → '2026-08'
 */
export function presetNamed(name: string): Preset {
  if (Object.hasOwn(presets, name)) return presets[name as PresetName];
  const [, , month] = dated.exec(name) ?? [];
  const versions = versionsOf(name);
  if (month === undefined || versions.length === 0) {
    throw new SamplescopeError(
      'unknown-name',
      say`preset must be one of ${presetNames}, or one of them with a month such as "llama.cpp 2026-03", got ${shown(name)}`,
    );
  }
  const held = versions.find(({ version }) => version <= month);
  if (held !== undefined) return held;
  throw new SamplescopeError(
    'out-of-range',
    say`preset must have a month from ${versions.at(-1)!.version} on, the first version that is kept, got ${shown(name)}`,
  );
}
