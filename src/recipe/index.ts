export { allProcessors, parseRecipe, type PartialRecipe, type Recipe } from './recipe.js';
export { recipeFromJson, recipeToJson } from './recipeJson.js';
export { recipeFromFragment, recipeToFragment } from './recipeUrl.js';
export * from './asCode/index.js';
export * from './presets/index.js';
