import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decoding/index.js';
import { askForPicture } from '../../src/model/chameleon/index.js';
import { loadModel, modelNames, type ModelName } from '../../src/model/index.js';
import { openStream } from '../../src/random/index.js';
import { parseRecipe, presetNames, presets, recipeOf } from '../../src/recipe/index.js';
import { loadProcessors } from '../../src/sampling/index.js';

/** How many seeds each preset and each model are tried with; all were with SEEDS=200, once. */
const seeds = Number(process.env['SEEDS'] ?? 2);

const prompts: Readonly<Record<ModelName, string>> = {
  table: 'The capital of France is',
  austen: '',
  songci: '',
  chameleon: askForPicture(' Draw a red circle.'),
};

describe.each(modelNames)('%s', (model) => {
  it.each(presetNames)(
    'runs 50 tokens from every seed under %s',
    { timeout: 0 },
    async (preset) => {
      const loaded = await loadModel(model);
      const recipe = { ...recipeOf(presets[preset]), model, prompt: prompts[model], maxTokens: 50 };
      await loadProcessors(recipe.processors);
      if (recipe.imageProcessors !== undefined && loaded.images === undefined) return;
      const failures: string[] = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const whole = parseRecipe({ ...recipe, seed: String(seed) });
        try {
          let tokens = 0;
          const stream = openStream(whole.stream, whole.seed);
          for (const { token } of decode(whole, loaded, stream, { recorder: 'off' })) {
            if (!(token >= 0 && token < loaded.vocabulary.length))
              failures.push(`${seed}: ${token}`);
            tokens++;
          }
          if (tokens === 0) failures.push(`${seed}: no token`);
        } catch (error) {
          failures.push(`${seed}: ${(error as Error).message}`);
        }
      }
      expect(failures).toEqual([]);
    },
  );
});
