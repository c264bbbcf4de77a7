import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitNgram } from '../../src/model/fitNgram.js';
import { loadModel } from '../../src/model/loadModel.js';
import type { Model } from '../../src/model/model.js';
import { tableModel } from '../../src/model/tableModel.js';

/** Every model, with texts that it can read: a beginning, then any pieces. */
const models: { model: Model; beginnings: string[]; pieces: string[] }[] = [
  tableCase(await loadModel('table')),
  tableCase(tableModel('overlapping', { a: { ab: 1, c: 0 }, ab: [['bc', 2]] })),
  { ...tableCase(tableModel('pasted', { '': { x: 0, xy: -Infinity, yz: 3 } })), beginnings: [''] },
  { model: await loadModel('austen'), beginnings: [''], pieces: english() },
  { model: await loadModel('songci'), beginnings: [''], pieces: [...'明月几时有，把酒问青天。\n'] },
  {
    model: await loadModel('chameleon'),
    beginnings: ['<s>'],
    pieces: ['<image>', '<image:07>', '</image>', ' Where', ' is', '颜色', '<turn>', '</s>'],
  },
  ...[1, 2, 3, 4, 5].map((order) => ngramCase('I am Sam.\r\nSam I am. 😀', order)),
  ngramCase('a', 3),
  ngramCase('word', 2),
  ngramCase('春眠不觉晓', 5),
];

function tableCase(model: Model) {
  const isPrompt = (id: number) => {
    try {
      return model.logits([id]).length > 0;
    } catch {
      return false;
    }
  };
  const beginnings = model.vocabulary.filter((_, id) => isPrompt(id));
  return { model, beginnings, pieces: [...model.vocabulary] };
}

function ngramCase(text: string, order: number) {
  const model = fitNgram(text, { order, name: `order ${order} on ${JSON.stringify(text)}` });
  return { model, beginnings: [''], pieces: [...model.vocabulary] };
}

function english(): string[] {
  return [
    'Elizabeth',
    ' Elizabeth',
    ' ',
    '  ',
    '\n',
    '"',
    '—',
    ' zebras',
    'xyz',
    "'s",
    ' 15',
    '\n ',
  ];
}

describe.each(models)('every model: $model.name', ({ model, beginnings, pieces }) => {
  const size = model.vocabulary.length;
  const text = fc
    .tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...pieces), { maxLength: 12 }))
    .map(([beginning, rest]) => beginning + rest.join(''));
  const runs = { numRuns: 40, seed: 1 };

  it('has a vocabulary of different tokens, none of them without text', () => {
    expect(size).toBeGreaterThan(0);
    expect(new Set(model.vocabulary).size).toBe(size);
    expect(model.vocabulary).not.toContain('');
  });

  it('loses nothing of a text', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(model.detokenize(model.tokenize(text))).toBe(text);
      }),
      runs,
    );
  });

  it('gives ids of the vocabulary', () => {
    fc.assert(
      fc.property(text, (text) => {
        const ids = model.tokenize(text);
        expect(ids.every((id) => Number.isInteger(id) && id >= 0 && id < size)).toBe(true);
        expect(ids.map((id) => model.vocabulary[id]).join('')).toBe(text);
      }),
      runs,
    );
  });

  it('gives one logit a token, none NaN or +∞, at least one finite', () => {
    fc.assert(
      fc.property(text, (text) => {
        const logits = model.logits(model.tokenize(text));
        expect([Float32Array, Float64Array]).toContain(logits.constructor);
        expect(logits.length).toBe(size);
        expect(logits.every((logit) => logit < Infinity)).toBe(true); // NaN is not
        expect(logits.some((logit) => Number.isFinite(logit))).toBe(true);
      }),
      runs,
    );
  });

  it('is pure: same context, same bits, whatever came between or was written to the result', () => {
    fc.assert(
      fc.property(text, text, (text, other) => {
        const context = Object.freeze(model.tokenize(text));
        const first = model.logits(context);
        const kept = first.slice();
        first.fill(7);
        model.logits(model.tokenize(other));
        expect(model.logits(context)).toEqual(kept);
      }),
      runs,
    );
  });

  it('takes every token that it can give', () => {
    const context = model.tokenize(beginnings[0]!);
    for (let step = 0; step < 20; step++) {
      const logits = model.logits(context);
      const possible = [...logits.keys()].filter((id) => logits[id]! > -Infinity);
      context.push(possible[(step * 7919) % possible.length]!);
    }
    const text = model.detokenize(context);
    expect(model.detokenize(model.tokenize(text))).toBe(text);
  });

  it.each([-1, size, 0.5, NaN])('refuses the id %s', (id) => {
    const context = [...model.tokenize(beginnings[0]!), id];
    const refusal = { code: 'out-of-range', message: expect.stringContaining(`got ${id}`) };
    expect(() => model.detokenize([id])).toThrow(expect.objectContaining(refusal));
    if (model.name.startsWith('order 1')) return; // reads no context
    expect(() => model.logits(context)).toThrow(expect.objectContaining(refusal));
  });
});
