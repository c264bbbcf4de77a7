import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReceipt, receiptFromJson, replay, run } from '../../src/decoding/index.js';
import { drawNames } from '../../src/sampling/index.js';
import {
  parseRecipe,
  recipeFromFragment,
  recipeFromJson,
  recipeToFragment,
  recipeToJson,
} from '../../src/recipe/index.js';
import { anySpec } from './anySpec.js';
import { outcomeOf } from './outcomeOf.js';

/** What parseRecipe accepts. */
const anyRecipe = fc
  .record({
    model: fc.constant({
      table: {
        '': [
          ['a', 1],
          ['b', -Infinity],
          ['c', -0],
          ['a b', 0.5],
        ] as [string, number][],
      },
    }),
    prompt: fc.constant(''),
    processors: fc.array(anySpec, { minLength: 1, maxLength: 3 }),
    draw: fc.constantFrom(...drawNames),
    maxTokens: fc.constantFrom(1, 2),
  })
  .filter((recipe) => {
    try {
      parseRecipe(recipe);
      return true;
    } catch {
      return false;
    }
  });

describe('what parseRecipe accepts', () => {
  it('goes through JSON, a URL and a receipt, and means the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecipe, async (given) => {
        const recipe = parseRecipe(given);
        const before = await outcomeOf(given);
        for (const again of [
          recipeFromJson(recipeToJson(recipe)),
          recipeFromFragment(recipeToFragment(recipe)),
        ]) {
          expect(again).toEqual(recipe);
          expect(await outcomeOf(again)).toBe(before);
        }
        if (!/^[0-9a-f]{16}$/.test(before)) return;
        const json = JSON.stringify(createReceipt(await run(given)));
        expect(json).not.toContain('null');
        expect(await replay(receiptFromJson(json))).toEqual({ same: true, fingerprint: before });
      }),
      { numRuns: 300 },
    );
  });

  it.each([-Infinity, '-∞', '-Infinity'] as const)(
    'keeps %s where it forbids a token',
    async (never) => {
      const processors = [{ logitBias: { 9: never } }, { sequenceBias: [[[10], never]] }];
      const trace = await run({ processors } as never);
      expect(trace.steps[0]!.probabilities.subarray(9, 11)).toEqual(new Float64Array(2));
      const json = JSON.stringify(createReceipt(trace));
      expect(json).not.toContain('null');
      expect(receiptFromJson(json).recipe).toEqual(trace.recipe);
    },
  );
});
