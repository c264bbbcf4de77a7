export { allProcessors, parseRecipe, type PartialRecipe, type Recipe } from './recipe.js';
export { recipeFromJson, recipeToJson } from './recipeJson.js';
export { recipeFromFragment, recipeToFragment } from './recipeUrl.js';
export { recipeAsTypescript } from './asCode/typescript.js';
export { recipeAsCommandLine } from './asCode/commandLine.js';
export { recipeAsHuggingFace } from './asCode/huggingFace.js';
export {
  recipeOf,
  type Preset,
  type PresetRecipe,
  type PresetSettings,
  type PresetStage,
} from './presets/preset.js';
export { parsePreset } from './presets/parsePreset.js';
export { presetNames, presets, type PresetName } from './presets/presets.js';
export {
  diff,
  fateOf,
  type OneSided,
  type PresetDifference,
  type PresetSide,
} from './presets/diff.js';
export type { PresetReason } from './presets/reasons.js';
