import fc from 'fast-check';
import { streamNames } from '../../src/random/index.js';
import { parseRecipe, recipeToJson, type PartialRecipe } from '../../src/recipe/index.js';
import { drawNames } from '../../src/sampling/index.js';
import { anySpec } from '../decoding/anySpec.js';

const models = fc.constantFrom(
  { model: 'table' as const },
  { model: 'austen' as const, prompt: 'It is ' },
  { model: 'songci' as const, prompt: '' },
  { model: 'chameleon' as const, prompt: '<s> Draw a red circle.<turn>' },
  {
    model: { ngram: { text: 'the cat sat on the mat and the dog sat on the log' } },
    prompt: 'the',
  },
);

const anyRecipe = fc
  .record({
    model: models,
    processors: fc.array(anySpec, { maxLength: 4 }),
    draw: fc.constantFrom(...drawNames),
    stream: fc.constantFrom(...streamNames),
    seed: fc.nat().map(String),
    maxTokens: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ model, ...others }): PartialRecipe => ({ ...model, ...others }))
  .filter((recipe) => {
    try {
      parseRecipe(recipe);
      return true;
    } catch {
      return false;
    }
  });

/** The same recipes every time, as JSON: chains of all processors over all models, with all draws and streams. */
export const manyRecipes = (count: number): string[] =>
  fc.sample(anyRecipe, { numRuns: count, seed: 2026 }).map((r) => recipeToJson(parseRecipe(r)));
