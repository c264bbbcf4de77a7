export { allProcessors, parseRecipe, type PartialRecipe, type Recipe } from './recipe.js';
export { recipeFromJson, recipeToJson } from './recipeJson.js';
export { recipeFromFragment, recipeToFragment } from './recipeUrl.js';
export { recipeAsTypescript } from './asCode/typescript.js';
export { recipeAsCommandLine } from './asCode/commandLine.js';
export { recipeAsHuggingFace } from './asCode/huggingFace.js';
export {
  presetWith,
  recipeOf,
  type Preset,
  type PresetRecipe,
  type PresetSettings,
  type PresetStage,
} from './presets/preset.js';
export { parsePreset } from './presets/parsePreset.js';
export {
  presetNamed,
  presetNames,
  presets,
  versionsOf,
  type PresetName,
} from './presets/presets.js';
export { readSettings, type SpokenSettings } from './spoken/readSettings.js';
export { recipeAsSettings, type RecipeAsSettings } from './spoken/writeSettings.js';
export type { EngineSetting } from './presets/engineSetting.js';
export { engineNames, type EngineName } from './presets/engines.js';
export {
  diff,
  fateOf,
  type OneSided,
  type PresetChange,
  type PresetDifference,
  type PresetSide,
} from './presets/diff.js';
export type { PresetReason } from './presets/reasons.js';
