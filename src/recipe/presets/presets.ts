import { chameleon, chameleonImage, chameleonText } from './chameleon.js';
import { huggingface } from './huggingface.js';
import { llamaCppPreset, llamaCpp2025, llamaCppMirostat2 } from './llamaCpp.js';
import type { Preset } from './preset.js';
import { transformersJsPreset } from './transformersJs.js';
import { vllm } from './vllm.js';

/**
 * Every preset by its name.
 *
 * @example
 * presets['llama.cpp'].stages.map(({ processor }) => processor).slice(-2) // → ['temperature', 'dynamicTemperature']
 */
export const presets = {
  huggingface,
  'llama.cpp': llamaCppPreset,
  'llama.cpp 2025-02': llamaCpp2025,
  'llama.cpp --mirostat 2': llamaCppMirostat2,
  vllm,
  'transformers.js': transformersJsPreset,
  chameleon,
  'chameleon text': chameleonText,
  'chameleon image': chameleonImage,
} as const satisfies Record<string, Preset>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** The names of all presets. */
export const presetNames = Object.keys(presets) as readonly PresetName[];
