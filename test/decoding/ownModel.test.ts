import { describe, expect, it } from 'vitest';
import { repeat } from '../../src/experiment/repeat.js';
import {
  createReceipt,
  receiptFromJson,
  recipeFromFragment,
  recipeToFragment,
  replay,
  run,
  type Model,
} from '../../src/index.js';

/** A model that no recipe can hold: after each digit comes, most likely, the next one. */
const counting = (name = 'counting'): Model => ({
  name,
  vocabulary: [...'0123456789'],
  tokenize: (text) => [...text].map(Number),
  detokenize: (ids) => ids.join(''),
  logits: (context) =>
    Float64Array.from({ length: 10 }, (_, id) => (id === (context.at(-1)! + 1) % 10 ? 3 : 0)),
});

const recipe = { prompt: '7', maxTokens: 4, draw: 'greedy' } as const;

describe('a model of one’s own', () => {
  it('runs, and the trace names it', async () => {
    const trace = await run(recipe, { model: counting() });
    expect(trace.text).toBe('8901');
    expect(trace.recipe.model).toEqual({ own: 'counting' });
  });

  it('is named by its receipt, which is replayed with it and not without', async () => {
    const made = createReceipt(await run(recipe, { model: counting() }));
    const receipt = receiptFromJson(JSON.stringify(made));
    expect(await replay(receipt, { model: counting() })).toMatchObject({ same: true });
    await expect(replay(receipt)).rejects.toThrow('the model "counting" must be handed in');
    await expect(replay(receipt, { model: counting('other') })).rejects.toThrow('"own":"other"');
  });

  it('is told from another one of its name by what it gives', async () => {
    const receipt = createReceipt(await run(recipe, { model: counting() }));
    const flat: Model = { ...counting(), logits: () => new Float64Array(10) };
    expect(await replay(receipt, { model: flat })).toMatchObject({ same: false, part: 'logits' });
  });

  it('is refused beside a recipe that names another', async () => {
    const named = { ...recipe, model: 'austen' } as const;
    await expect(run(named, { model: counting() })).rejects.toThrow(
      'recipe.model must be left out where a model is handed in, or be {"own":"counting"}, got "austen"',
    );
    const receipt = createReceipt(await run({ maxTokens: 1 }));
    await expect(replay(receipt, { model: counting('table') })).rejects.toThrow('got "table"');
  });

  it('is not lost on the way through an address, and asked for behind it', async () => {
    const { recipe: whole } = await run(recipe, { model: counting() });
    const opened = recipeFromFragment(recipeToFragment(whole));
    expect(opened.model).toEqual({ own: 'counting' });
    await expect(run(opened)).rejects.toThrow('must be handed in');
  });

  it('is repeated', async () => {
    const texts = [];
    for await (const steps of repeat(recipe, 2, { model: counting() })) {
      texts.push(steps.map(({ token }) => token).join(''));
    }
    expect(texts).toEqual(['8901', '8901']);
  });
});
