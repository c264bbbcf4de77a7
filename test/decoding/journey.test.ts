import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReceipt,
  fingerprintTrace,
  receiptFromJson,
  replay,
  run,
} from '../../src/decoding/index.js';
import { saidBy, textOf } from '../../src/error.js';
import { intervalOf } from '../../src/sampling/processors/interval.js';
import type { Option } from '../../src/sampling/processors/option.js';
import { drawNames } from '../../src/sampling/index.js';
import { definitions, type ProcessorSpec } from '../../src/sampling/processors/processors.js';
import {
  parseRecipe,
  recipeFromFragment,
  recipeFromJson,
  recipeToFragment,
  recipeToJson,
  type PartialRecipe,
} from '../../src/recipe/index.js';

const anyBias = fc.oneof(
  fc.constantFrom(-Infinity, '-∞', '-Infinity', -0, 0),
  fc.double({ min: -5, max: 5, noNaN: true }),
);

/** For options that are no numbers and no words. */
const others: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  logitBias: fc.dictionary(fc.constantFrom('0', '1', '2'), anyBias),
  sequenceBias: fc.array(
    fc.tuple(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }), anyBias),
  ),
};

function anyValueOf({ interval, names, allowed }: Option): fc.Arbitrary<unknown> | undefined {
  if (names !== undefined) return fc.constantFrom(...names);
  if (interval === undefined) return undefined;
  const numbers = allowed.includes('whole')
    ? fc.nat({ max: 5 })
    : fc.oneof(fc.constantFrom(-0, 0, 1), fc.double({ min: -2, max: 3, noNaN: true }));
  return numbers.filter(intervalOf(interval));
}

/** A processor with its main option as in its example, or by chance, and any of the others. */
const anySpec: fc.Arbitrary<ProcessorSpec> = fc
  .constantFrom(...definitions)
  .chain(({ name, main, options, example }) => {
    if (main === undefined) return fc.constant({ [name]: true });
    const first = others[name] ?? anyValueOf(options[main] as Option) ?? fc.constant(example);
    const rest = Object.fromEntries(
      Object.entries<Option>(options).flatMap(([key, option]) => {
        const value = key === main ? undefined : anyValueOf(option);
        return value === undefined ? [] : [[key, fc.option(value, { nil: undefined })]];
      }),
    );
    return fc.oneof(
      fc.oneof(first, fc.constant(example)).map((value) => ({ [name]: value })),
      fc.tuple(first, fc.record(rest)).map(([value, more]) => ({
        [name]: { ...more, [main]: value },
      })),
    );
  })
  .map((spec) => spec as unknown as ProcessorSpec);

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

/** What came of a recipe: the bits, or why not. */
async function outcome(recipe: PartialRecipe): Promise<string> {
  try {
    return fingerprintTrace(await run(recipe));
  } catch (error) {
    return textOf(saidBy(error));
  }
}

describe('what parseRecipe accepts', () => {
  it('goes through JSON, a URL and a receipt, and means the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecipe, async (given) => {
        const recipe = parseRecipe(given);
        const before = await outcome(given);
        for (const again of [
          recipeFromJson(recipeToJson(recipe)),
          recipeFromFragment(recipeToFragment(recipe)),
        ]) {
          expect(again).toEqual(recipe);
          expect(await outcome(again)).toBe(before);
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
