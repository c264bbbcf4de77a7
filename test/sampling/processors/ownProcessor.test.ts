import { describe, expect, it } from 'vitest';
import {
  createProcessor,
  createReceipt,
  createTrace,
  decode,
  defineProcessor,
  keepAtLeast,
  maximumOf,
  openStream,
  ownProcessor,
  processorOptions,
  receiptFromJson,
  recipeFromFragment,
  recipeToFragment,
  repeat,
  replay,
  run,
  softmaxTextbook,
  type Model,
} from '../../../src/index.js';
import { ledgerChart } from '../../../src/charts/index.js';
import { parseHTML } from 'linkedom';

const model: Model = {
  name: 'letters',
  vocabulary: [...'abcd'],
  tokenize: (text) => [...text].map((letter) => 'abcd'.indexOf(letter)),
  detokenize: (ids) => ids.map((id) => 'abcd'[id]).join(''),
  logits: (context) =>
    Float64Array.from([3, 2, 1, 0], (x, id) => x + (context.at(-1) === id ? -2 : 0)),
};

/** The same as topA, written from outside. */
const squared = ownProcessor(
  defineProcessor({
    name: 'squared',
    about: { en: 'cuts below a times the square of the greatest', zh: '截断' },
    main: 'a',
    options: { a: processorOptions.number('[0, 1]', { en: '0 is off', zh: '0 表示关闭' }) },
    example: 0.2,
    keepsArgmax: true,
    needs: [],
    build: ({ a }) => ({
      description: `squared ${a}`,
      comparison: { measure: 'probability', removedIf: '<' },
      run(candidates) {
        softmaxTextbook(candidates);
        const greatest = maximumOf(candidates, candidates.probabilities);
        keepAtLeast(candidates, candidates.probabilities, a * greatest * greatest);
      },
    }),
  }),
);

const recipe = { prompt: 'a', processors: [{ temperature: 0.8 }, squared(0.3)], maxTokens: 20 };
const twin = { ...recipe, processors: [{ temperature: 0.8 }, { topA: 0.3 }] } as const;

describe('a processor of one’s own', () => {
  it('does in a recipe what the same one that ships does', async () => {
    const [own, shipped] = [await run(recipe, { model }), await run(twin, { model })];
    expect(own.text).toBe(shipped.text);
    expect(own.steps.map(({ probabilities }) => probabilities)).toEqual(
      shipped.steps.map(({ probabilities }) => probabilities),
    );
    expect(own.recipe.processors).toEqual([{ temperature: 0.8 }, { squared: 0.3 }]);
  });

  it('is named by the receipt, which comes back from JSON and an address', async () => {
    const trace = await run(recipe, { model });
    const receipt = receiptFromJson(JSON.stringify(createReceipt(trace)));
    expect(Object.keys(receipt.steps[0]!.parts)).toContain('2 squared');
    expect(await replay(receipt, { model })).toMatchObject({ same: true });
    expect(recipeFromFragment(recipeToFragment(trace.recipe))).toEqual(trace.recipe);
    const unknown = { ...receipt, recipe: { ...receipt.recipe, processors: [{ cubed: 1 }] } };
    await expect(replay(unknown as never, { model })).rejects.toThrow('got "cubed"');
  });

  it('is repeated, decoded by hand, and in the ledger of a chart', async () => {
    for await (const steps of repeat(recipe, 2, { model })) expect(steps).toHaveLength(20);
    const steps = [
      ...decode(recipe, model, openStream('seedrandom', '42'), { recorder: 'ledger' }),
    ];
    expect(createTrace(recipe, model, steps).text).toBe((await run(recipe, { model })).text);
    const { probabilities, stages } = steps[0]!;
    const drawn = stages.map(({ name, ledger }) => ({ name, probabilities, ledger: ledger! }));
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const data = { tokens: model.vocabulary, before: probabilities, stages: drawn };
    expect(ledgerChart(data, { document }).textContent).toContain('squared');
  });

  it('refuses a name that is taken, and one that is no word', () => {
    const named = (name: string) => () =>
      ownProcessor(
        defineProcessor({
          name,
          about: { en: 'nothing', zh: '无' },
          options: {},
          example: true,
          keepsArgmax: true,
          needs: [],
          build: () => ({ description: 'nothing', run: () => undefined }),
        }),
      );
    expect(named('topK')).toThrow('name must be a word');
    expect(named('two words')).toThrow('got "two words"');
  });

  it('checks its options as those that ship do', () => {
    expect(() => createProcessor(squared(2))).toThrow('squared must be a number in [0, 1], got 2');
  });
});

describe('createTrace', () => {
  const steps = [...decode({ prompt: 'a' }, model, openStream('seedrandom', '42'))];

  it('names the model that ran', () => {
    expect(createTrace({ prompt: 'a' }, model, steps).recipe.model).toEqual({ own: 'letters' });
  });

  it.each([[{ model: 'table' }], [{ model: { own: 'digits' } }]] as const)(
    'refuses %j, which names another',
    (named) => {
      expect(() => createTrace({ prompt: 'a', ...named }, model, steps)).toThrow(
        'recipe.model must name the model that ran, which is "letters"',
      );
    },
  );
});
