export { recipeAsTypescript } from './typescript.js';
export { recipeAsCommandLine } from './commandLine.js';
export { recipeAsHuggingFace } from './huggingFace.js';
