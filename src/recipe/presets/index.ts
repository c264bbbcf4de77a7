export {
  recipeOf,
  type Preset,
  type PresetRecipe,
  type PresetSettings,
  type PresetStage,
} from './preset.js';
export { parsePreset } from './parsePreset.js';
export { presetNames, presets, type PresetName } from './presets.js';
export { diff, fateOf, type OneSided, type PresetDifference, type PresetSide } from './diff.js';
export type { PresetReason } from './reasons.js';
