import { describe, expect, it, vi } from 'vitest';
import { parseHTML } from 'linkedom';
import { attributeNames, type Given } from '../../../src/figures/tag/attributes.js';
import { figureCases, type FigureCase } from '../../figures/figureCases.js';
import { expectRows } from '../../figures/closeRows.js';

// Parts of the pages ask for the page's language as soon as they are there.
vi.stubGlobal('document', parseHTML('<html lang="en"><body></body></html>').document);
const { embedChart } = await import('../../../notebooks/embed/embedChart.js');
const { loadFigure, tagged } = await import('../../../src/figures/figures.js');
const { Stopped } = await import('../../../src/figures/work.js');
const { elementSnippet } = await import('../../../notebooks/tags/snippets.js');
const { tagOfSource } = await import('../../../src/figures/tag/tagOfSource.js');

const work = { signal: new AbortController().signal, report: () => {} };
const embed = (given: Given, language: 'en' | 'zh' = 'en') =>
  embedChart(given, { document, width: 640, language }, work);

/** Charts whose state attributes cannot say, though a tag shows others of their kind. */
const unsaid: readonly string[] = [
  'probabilities of a later step',
  'draws after those of others',
  'frequencies after the draws of others',
  'streams that refuse a seed', // on a line, where nothing is drawn
  'a sweep between other ends', // with more temperatures between
  'a ledger of a later step',
  'a ledger after what was said',
  'a ledger of a preset', // after what was said
];

describe.each(Object.entries(figureCases))('%s', (name, { source }: FigureCase) => {
  it('as a tag shows the data of the chart', async () => {
    const options = await tagOfSource(source, 'en');
    if (unsaid.includes(name) || !tagged.some((name) => name === source.chart)) {
      expect(options).toBeUndefined();
      return;
    }
    expect(options).toBeDefined();
    for (const attribute of Object.keys(options!)) expect(attributeNames).toContain(attribute);
    const made = (await embed(options!)).table();
    const { dataOf, table } = await loadFigure<typeof source.chart>(source.chart);
    const expected = table(await dataOf(source), {});
    expect(made.columns).toEqual(expected.columns);
    expectRows(made.rows, expected.rows);
  });
});

it('has marks to be moved in a chart where they move a control, and no others', async () => {
  const marksOf = async (given: Given) =>
    (await embed(given)).chart.querySelectorAll('[tabindex]').length;
  expect(await marksOf({ chart: 'sweep', controls: 'temperature' })).toBe(1);
  expect(await marksOf({ chart: 'sweep' })).toBe(0);
  expect(await marksOf({ chart: 'ledger', controls: 'temperature' })).toBe(0);
});

it('leaves out of a tag what changes nothing in its chart', async () => {
  const recipe = { prompt: 'The coin shows', seed: '7', processors: [{ temperature: 0.5 }] };
  expect(await tagOfSource({ chart: 'probabilities', recipe, temperature: 0.5 }, 'zh')).toEqual({
    chart: 'probabilities',
    prompt: 'The coin shows',
    temperature: '0.5',
    language: 'zh',
  });
});

it('writes a tag from which HTML reads the same text', () => {
  const seed = `"' & &amp;\r\n<\``;
  expect(elementSnippet({ seed })).toBe(
    `<sample-scope seed='"&#39; &amp; &amp;amp;&#13;\n<\`'></sample-scope>`,
  );
});

it.each([
  [{ model: 'gpt' }, 'model must be one of table, austen, songci, chameleon, got "gpt"'],
  [{ model: 'table', picture: 'grey' }, 'picture must not stand beside the model table'],
  [{ model: 'chameleon', prompt: 'x', question: 'what' }, 'question must not stand beside prompt'],
  [{ text: 'a b', model: 'austen' }, 'model must not stand beside text'],
  [{ model: 'chameleon', question: 'who' }, 'question must be one of what, circle, square'],
  [{ model: 'chameleon', picture: 'pink' }, 'picture must be a background and its objects'],
  [{ model: 'chameleon', picture: 'grey,red-circle-9-9' }, 'got "grey,red-circle-9-9": '],
  [{ runs: '0' }, 'runs must be a whole number in [1, 10000], got "0"'],
  [{ 'max-tokens': '1.5' }, 'max-tokens must be a whole number in [1, 200]'],
  [{ logits: '[1, 2]' }, 'logits must not stand at the chart answerTree'],
  [{ chain: '[]', temperature: '1' }, 'chain must stand without temperature'],
  [{ chain: '[{"topQ": 1}]' }, 'topQ'],
  [{ chart: 'ledger', chain: '[null]' }, 'recipe.processors[0] must be an object of one key'],
  [{ chart: 'ledger', chain: '["topK"]' }, 'recipe.processors[0] must be an object of one key'],
  [{ stream: 'dice' }, 'stream must be one of seedrandom'],
  [{ controls: 'draws' }, 'controls must be of temperature, seed, runs, got "draws"'],
  [{ chart: 'diversity', temperatures: '1' }, 'temperatures must be 2 to 30 rising numbers'],
  [{ chart: 'diversity', temperatures: '1 0' }, 'temperatures must be 2 to 30 rising numbers'],
  [{ chart: 'diversity', temperature: '1' }, 'temperature must not stand at the chart diversity'],
  [{ chart: 'bits', stream: 'jax' }, 'stream must be one of torch-cpu, numpy-legacy, cpp, python'],
  [{ chart: 'bits', seed: 'hello' }, 'seed must be a whole number in [0, 4294967295]'],
  [{ chart: 'bits', station: 'end' }, 'station must be one of seed, state, word, bits, number'],
  [{ chart: 'bits', prompt: 'x' }, 'prompt must not stand at the chart bits'],
  [{ chart: 'picture', picture: 'grey' }, 'a picture must have 1 to 3 objects'],
  [{ chart: 'picture', picture: 'grey,red-circle--1' }, 'row must be an integer in [0, 4)'],
  [{ chart: 'picture', picture: 'grey,red-circle-0-1-2' }, 'column must be an integer in [0, 4)'],
  [{ chart: 'picture', question: 'what' }, 'question must not stand at the chart picture'],
])('refuses %j', async (given: Given, message) => {
  await expect(embed({ chart: 'answerTree', ...given })).rejects.toThrow(message);
});

it('offers no tag for a logit of −∞, which an attribute cannot hold', async () => {
  const tagOf = (logit: number) => {
    const recipe = {
      written: { tokens: ['a', 'b'], logits: [1, logit] },
      processors: [{ topK: 1 }],
    };
    return tagOfSource({ chart: 'ledger', recipe }, 'en');
  };
  expect(await tagOf(0)).toMatchObject({ logits: '[1,0]' });
  expect(await tagOf(-Infinity)).toBeUndefined();
});

it('stops answering when it is told to', async () => {
  const stop = new AbortController();
  const given = { chart: 'answerTree', prompt: 'The coin shows', runs: '10000' };
  let share = 0;
  const report = (now: number) => {
    share = now;
    stop.abort();
  };
  const options = { document, width: 640 };
  await expect(embedChart(given, options, { signal: stop.signal, report })).rejects.toThrow(
    Stopped,
  );
  expect(share).toBeLessThan(0.01);
});

it('answers the same question only once', async () => {
  const given = { chart: 'diversity', prompt: 'The coin shows', runs: '20', temperatures: '0 1' };
  const shares: number[] = [];
  const counting = { ...work, report: (share: number) => shares.push(share) };
  await embedChart(given, { document, width: 640 }, counting);
  const before = shares.length;
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  await embedChart(given, { document, width: 320 }, counting);
  expect(shares.length).toBe(before);
});
