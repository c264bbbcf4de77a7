import { describe, expect, it } from 'vitest';
import { fitNgram } from '../../src/model/fitNgram.js';
import { loadModel, modelNames, type ModelSpec } from '../../src/model/loadModel.js';
import { tableModel } from '../../src/model/tableModel.js';

describe('loadModel', () => {
  it.each(modelNames)('loads %s, once', async (name) => {
    const model = await loadModel(name);
    expect(model.name).toBe(name);
    expect(await loadModel(name)).toBe(model);
  });

  it('makes a table of the logits that a recipe carries, through JSON', async () => {
    const spec = {
      table: {
        '': [
          ['2', 0.5],
          ['1', 1],
        ],
      },
    } satisfies ModelSpec;
    const model = await loadModel(JSON.parse(JSON.stringify(spec)) as ModelSpec);
    expect(model.vocabulary).toEqual(['2', '1']);
    expect(model.logits([])).toEqual(tableModel('table', spec.table as never).logits([]));
  });

  it('fits the text that a recipe carries', async () => {
    const text = 'to be, or not to be';
    const context = [0, 1];
    const load = async (ngram: object) =>
      (await loadModel({ ngram: { text, ...ngram } })).logits(context);
    expect(await load({})).toEqual(fitNgram(text).logits(context));
    expect(await load({ order: 2 })).toEqual(fitNgram(text, { order: 2 }).logits(context));
    expect(await load({ order: 2 })).not.toEqual(await load({}));
    expect(await load({ tokenizer: 'characters' })).toEqual(
      fitNgram(text, { tokenizer: 'characters' }).logits(context),
    );
  });

  it('lists the models there are', async () => {
    await expect(loadModel('gpt' as ModelSpec)).rejects.toThrow(
      'model must be one of table, austen, songci, chameleon, got "gpt"',
    );
    await expect(loadModel('toString' as ModelSpec)).rejects.toMatchObject({
      code: 'unknown-name',
    });
  });

  it.each([
    null,
    undefined,
    1,
    {},
    [],
    { corpus: 'x' },
    { ngram: null },
    { ngram: { order: 2 } },
    { table: {}, ngram: { text: 'a' } },
  ])('refuses %j', async (spec) => {
    await expect(loadModel(spec as ModelSpec)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining(
        'model must be one of table, austen, songci, chameleon, or {"table": …}',
      ),
    });
  });

  it('says what is wrong with a table or a text', async () => {
    await expect(loadModel({ table: { Hi: { a: NaN } } })).rejects.toMatchObject({
      code: 'not-a-number',
    });
    await expect(loadModel({ ngram: { text: '' } })).rejects.toMatchObject({ code: 'empty' });
  });
});
