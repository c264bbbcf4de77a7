import { describe, expect, it } from 'vitest';
import { readLogprobs } from '../../../../src/logprobs/index.js';
import { inChinese, sayings } from '../../../../notebooks/page/messages/inChinese.js';
import { optionTexts } from '../../../../notebooks/page/messages/optionTexts.js';
import { lines, saidBy, say } from '../../../../src/error.js';
import { catalogue } from '../../../../src/random/index.js';
import {
  createProcessor,
  loadExpressions,
  loadModel,
  parsePreset,
  parseRecipe,
  run,
  SamplescopeError,
} from '../../../../src/index.js';
import { saidTemplates, templatesIn } from './saidTemplates.js';

/** What no page can bring up: the command line, and training. And the Chinese itself. */
const notOnPages = /\/src\/cli\/|\/training\/|\/notebooks\/page\/messages\//;

/** Two words of English side by side, outside of quotation marks. */
const english = (text: string): string | undefined =>
  /[A-Za-z]{2,} [a-z]{2,}/.exec(text.replace(/"[^"]*"/g, ''))?.[0];

const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/**
 * Holes that Chinese leaves out: a kind, beside all the names of that kind; and what a processor does, in English words,
 * beside its name.
 */
const untold = (template: string, hole: string): boolean =>
  (template.startsWith('must be one of the {0}s') && hole === '0') ||
  (template.includes('leaves none ({2})') && hole === '2') ||
  (template.includes('of logits[{3}] ({4})') && hole === '4');

const hasWords = (template: string): boolean => /[a-z]{2}/.test(template);

/** What is said on pages in words, by the tags in the sources, and of seeds by the catalogue. */
const spoken: readonly string[] = [
  ...[...saidTemplates()]
    .filter(
      ([template, files]) =>
        hasWords(template) && !files.every((file) => notOnPages.test(`/${file}`)),
    )
    .map(([template]) => template),
  ...Object.values(catalogue).map(({ seeds }) => seeds),
];

describe('what the library says', () => {
  it('has Chinese, template by template, and nothing else has', () => {
    const told = Object.keys(sayings).filter(
      (template) => hasWords(template) && !Object.hasOwn(optionTexts, template),
    );
    expect(told.sort()).toEqual([...new Set(spoken)].sort());
  });

  it('has its templates in tags', () => {
    const source = 'x(say`${name} must be ${say`a \\` of`}\n  in ${b}`, other`not this`)';
    expect(templatesIn(source)).toEqual(['{0} must be {1} in {2}', 'a ` of']);
  });

  it.each(Object.entries(sayings))('%s tells the same in Chinese', (saying, chinese) => {
    const told = holesOf(saying).filter((hole) => !untold(saying, hole));
    expect(holesOf(chinese)).toEqual(told);
    expect(chinese).toMatch(/[一-鿿。]/);
  });
});

describe('inChinese', () => {
  it('puts the Chinese of parts into the Chinese of the whole', () => {
    const refused = () => createProcessor({ repetitionPenalty: 0 });
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      expect(inChinese(saidBy(error))).toBe(
        'repetitionPenalty 必须是 (0, ∞) 内的数，这里是 0。1 什么也不改变，常用 1.2，小于 1 是奖励重复',
      );
    }
  });

  it('looks up parts, and leaves names and values as they are', () => {
    const place = say`the row of the prompt ${'"must be text"'}`;
    expect(inChinese(say`${place} must hold tokens and logits, got ${'5'}`)).toBe(
      '提示 "must be text" 这一行里必须是词元和 logit，这里是 5',
    );
  });

  it('leaves alone what a reader has typed, even where it is a part of a message', () => {
    const typed = '"a recipe, got it. 1 changes nothing"';
    expect(inChinese(say`${'x'} must be text, got ${typed}`)).toBe(`x 必须是文字，这里是 ${typed}`);
    expect(inChinese(say`${'x'} must be text, got ${'a recipe'}`)).toBe(
      'x 必须是文字，这里是 a recipe',
    );
  });

  it('says each of several things that are wrong', () => {
    const both = lines([
      say`${'preset.draw'} ${say`must be text`}, got ${'1'}`,
      say`${'preset.name'} is missing`,
    ]);
    expect(inChinese(both)).toBe('preset.draw 必须是文字，这里是 1\n缺少 preset.name');
    const theirs = saidBy(new SyntaxError('No number\nafter minus sign'));
    expect(inChinese(say`a chain must be JSON: ${theirs}`)).toBe(
      '处理链必须是 JSON：No number\nafter minus sign',
    );
  });

  it('gives back what it does not know, and what is Chinese already', () => {
    expect(inChinese(saidBy(new Error('the network is gone')))).toBe('the network is gone');
    expect(inChinese(saidBy('这里面没有数。'))).toBe('这里面没有数。');
  });
});

/** Reads pasted numbers, as a page does. */
const numbers = (text: string) => readLogprobs(text, '贴进来的内容');

/** What readers do wrong on the pages. */
const mistakes: Record<string, () => unknown> = {
  'an option out of range': () => createProcessor({ topP: 1.5 }),
  'an option that is no number': () => createProcessor({ topK: 'many' } as never),
  'an unknown processor': () => createProcessor({ topQ: 1 } as never),
  'an unknown option': () => createProcessor({ topP: { p: 0.5, q: 1 } } as never),
  'an unknown convention': () => createProcessor({ minP: { p: 0.5, convention: 'x' } } as never),
  'a formula that is not whole': () => createProcessor({ expression: 'logits /' }),
  'a formula without its end': () => createProcessor({ expression: '(logits' }),
  'a formula with an operator too many': () => createProcessor({ expression: 'logits * / 2' }),
  'a formula with an unknown name': () => createProcessor({ expression: 'logit / 2' }),
  'a formula with an unknown function': () => createProcessor({ expression: 'import(logits)' }),
  'a formula that assigns': () => createProcessor({ expression: 'x = 3' }),
  'a pattern that is open': () => createProcessor({ constrained: { pattern: '(a' } }),
  'a pattern without a rule': () => createProcessor({ constrained: { pattern: '<name>' } }),
  'a watermark of nothing': () => createProcessor({ watermark: { ratio: 0 } }),
  'a preset with a mistake': () => parsePreset({ engine: 'mine', stages: [{ processor: 'topQ' }] }),
  'a recipe with a mistake': () => parseRecipe({ seed: 5, maxTokens: 0, stream: 'x', temp: 1 }),
  'a table of nothing': () => loadModel({ table: { '': {} } }),
  'a table with a word for a number': () => loadModel({ table: { '': { a: 'x' } } } as never),
  'a text of nothing': () => loadModel({ ngram: { text: '' } }),
  'an unknown prompt': () => run({ model: 'tea', prompt: 'coffee' } as never),
  'all tokens removed': () => run({ processors: [{ expression: '-1/0' }, { topK: 1 }] }),
  'a torch seed in words': () => catalogue['torch-cpu'].draws[0]!.draw('word', 1),
  'a numpy seed below 0': () => catalogue['numpy-legacy'].draws[0]!.draw('-1', 1),
  'a C++ seed too large': () => catalogue['cpp'].draws[0]!.draw('4294967296', 1),
  'a llama.cpp seed that is none': () => catalogue['llama.cpp'].draws[0]!.draw('4294967295', 1),
  'a JAX seed in words': () => catalogue['jax'].draws[0]!.draw('word', 1),
  'a transformers.js seed in words': () => catalogue['transformers.js'].draws[0]!.draw('word', 1),
  'a Python seed that is open': () => catalogue['python'].draws[0]!.draw('"word', 1),
  'no seed': () => catalogue['seedrandom'].draws[0]!.draw('', 1),
  'JSON that stops': () => JSON.parse('[{"topK":'),
  'JSON with a comma too many': () => JSON.parse('[{"topK":40},]'),
  'numbers that begin like JSON': () => numbers('{"yes": 1,'),
  'JSON with a name too few': () => JSON.parse('{topK: 40}'),
};

describe('a mistake on a page', () => {
  it.each(Object.keys(mistakes))('%s is told in Chinese', async (name) => {
    await loadExpressions();
    const error: unknown = await Promise.resolve()
      .then(mistakes[name])
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(error instanceof SamplescopeError || error instanceof SyntaxError).toBe(true);
    const chinese = inChinese(saidBy(error));
    expect(english(chinese)).toBeUndefined();
    expect(chinese).toMatch(/[一-鿿]/);
  });
});
