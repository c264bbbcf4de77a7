import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SamplescopeError } from '../../src/error.js';
import { streamNames } from '../../src/random/index.js';
import {
  parseRecipe,
  recipeFromFragment,
  recipeFromJson,
  recipeToFragment,
  recipeToJson,
} from '../../src/recipe/index.js';
import { drawNames } from '../../src/sampling/index.js';

const wellFormed = fc.string({ unit: 'grapheme' });

/** Any text is a seed to seedrandom, a whole number is one to every stream. */
const anySeed = fc.oneof(
  fc.record({ seed: wellFormed.filter((seed) => seed !== '') }),
  fc.record({
    stream: fc.constantFrom(...streamNames),
    seed: fc.nat().map(String),
  }),
);

/** Any recipe that there can be. */
export const anyRecipe = fc
  .record(
    {
      model: fc.oneof(
        fc.constant('table' as const),
        fc.record({
          table: fc.constantFrom(
            { '': { ' a': 1, ' &=#%': 0.5, 寒: -2.25 } },
            { 'a constructor': { constructor: 1, __proto__x: -Infinity } },
            { '': [['7', 1] as const, ['1', -Infinity] as const, ['__proto__', 0] as const] },
          ),
        }),
      ),
      prompt: wellFormed,
      processors: fc.array(
        fc.record({ temperature: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
      ),
      draw: fc.constantFrom(...drawNames),
      maxTokens: fc.integer({ min: 1, max: 10_000 }),
    },
    { requiredKeys: [] },
  )
  .chain((parts) => anySeed.map((seed) => ({ ...parts, ...seed })))
  .map((parts) => parseRecipe(parts));

describe('recipe', () => {
  it('is the same after JSON, and after a URL', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        expect(recipeFromJson(recipeToJson(recipe))).toEqual(recipe);
        expect(recipeFromFragment(recipeToFragment(recipe))).toEqual(recipe);
        expect(recipeFromFragment(`#${recipeToFragment(recipe)}`)).toEqual(recipe);
      }),
    );
  });

  it('has one JSON text, in whatever order its keys were written', () => {
    const one = parseRecipe({ seed: '7', prompt: 'x', version: 1 });
    const other = parseRecipe({ version: 1, prompt: 'x', seed: '7' });
    expect(recipeToJson(one)).toBe(recipeToJson(other));
  });

  it('fills in what was left out', () => {
    expect(parseRecipe({})).toEqual({
      version: 1,
      model: 'table',
      prompt: 'The capital of France is',
      processors: [{ temperature: 1 }],
      draw: 'inverseCdf',
      stream: 'seedrandom',
      seed: '42',
      maxTokens: 1,
    });
  });

  it('makes a URL that a person can read', () => {
    expect(recipeToFragment(parseRecipe({ seed: 'a b', stream: 'alea' }))).toBe(
      'version=1&stream=alea&seed=a%20b',
    );
  });

  it.each<[unknown, string]>([
    [null, 'recipe must be an object, got null'],
    [[], 'recipe must be an object, got a list'],
    ['table', 'recipe must be an object, got "table"'],
    [{ version: 2 }, 'recipe.version must be 1'],
    [{ sead: '1' }, 'recipe.sead is not a part of it. Check the spelling'],
    [{ seed: 42 }, 'recipe.seed must be text in quotation marks, got 42. Write "42"'],
    [{ seed: 0 }, 'recipe.seed must be text in quotation marks, got 0. Write "0"'],
    [{ seed: '' }, 'recipe.seed must not be empty'],
    [{ prompt: '\ud800' }, 'recipe.prompt must be well-formed Unicode'],
    [{ draw: 'gready' }, 'recipe.draw must be one of the draws inverseCdf, '],
    [{ stream: 'mersenne' }, 'recipe.stream must be one of the streams seedrandom, alea'],
    [{ model: 'gpt' }, 'recipe.model must be one of the models table, austen'],
    [{ model: 7 }, 'recipe.model must be one of the models table, austen'],
    [{ model: {} }, 'or {"table": {prompt: {token: logit}}}'],
    [{ model: { table: {} } }, 'a table must have at least one prompt'],
    [{ model: { table: { '': { a: '1' } } } }, 'the logit of "a"'],
    [{ model: { table: { '': { a: NaN } } } }, 'the logit of "a"'],
    [{ model: { table: { '': { a: -Infinity } } } }, 'must have a finite logit'],
    [
      { model: { table: { '': [['a', 1, 2]] } } },
      'must hold pairs like [" tea", 1.5], got ["a",1,2]',
    ],
    [{ model: { table: { '': 1 } } }, 'recipe.model.table must be an object of prompts'],
    [{ model: { ngram: {} } }, 'recipe.model.ngram.text is missing'],
    [{ model: { ngram: { text: 'a', order: 9 } } }, 'recipe.model.ngram.order must be in [1, 5]'],
    [{ model: { ngram: { text: 'a', tokenizer: 'bpe' } } }, 'recipe.model.ngram.tokenizer must be'],
    [{ stream: 'numpy-legacy', seed: 'tea' }, 'seed must be'],
    [{ stream: 'numpy-legacy', seed: '-1' }, 'seed must be'],
    [{ maxTokens: 0 }, 'recipe.maxTokens must be in [1, 10000], got 0'],
    [{ maxTokens: 1.5 }, 'recipe.maxTokens must be a whole number, got 1.5'],
    [{ maxTokens: Infinity }, 'recipe.maxTokens must be'],
    [{ processors: { temperature: 1 } }, 'recipe.processors must be a list'],
    [{ processors: [0.8] }, 'recipe.processors[0] must be an object of one key'],
    [{ processors: [{ temperature: -1 }] }, 'temperature must be a number in [0, ∞), got -1'],
    [{ processors: [{ temperature: null }] }, 'temperature must be a number in [0, ∞), got null'],
    [{ processors: [{ heat: 1 }] }, 'logitNormalization, got "heat"'],
  ])('refuses %j', (input, message) => {
    expect(() => parseRecipe(input)).toThrow(
      expect.objectContaining({
        name: 'SamplescopeError',
        message: expect.stringContaining(message) as string,
      }),
    );
  });

  it('writes −∞ as text, since JSON would make null of it', () => {
    const recipe = parseRecipe({ model: { table: { '': { a: 0, b: -Infinity } } } });
    expect(recipeToJson(recipe)).toContain('"b":"-Infinity"');
    expect(recipeFromJson(recipeToJson(recipe))).toEqual(recipe);
  });

  it('takes −0 as 0, since JSON can not tell them apart', () => {
    expect(parseRecipe({ model: { table: { '': { a: -0 } } } }).model).toEqual({
      table: { '': { a: 0 } },
    });
  });

  it('names everything that is wrong at once', () => {
    expect(() => parseRecipe({ seed: 1, draw: 2 })).toThrow(/recipe\.draw[^]*\n[^]*recipe\.seed/);
  });

  it.each([
    ['{"seed":"7"', 'a recipe must be JSON'],
    ['', 'a recipe must be JSON'],
  ])('refuses the text %j', (json, message) => {
    expect(() => recipeFromJson(json)).toThrow(message);
  });

  it.each([
    ['seed', 'must be made of key=value parts'],
    ['seed=1&seed=2', 'must give seed once'],
    ['seed=%E0%A4%A', 'must give seed as encoded text'],
    ['maxTokens=ten', 'must give maxTokens as encoded text or JSON'],
    ['__proto__=1', '__proto__ is not a part of it'],
    ['model=%7B%22table%22', 'must give model as encoded text or JSON'],
  ])('refuses the fragment %j', (fragment, message) => {
    expect(() => recipeFromFragment(fragment)).toThrow(message);
  });

  const brackets = '['.repeat(5000) + ']'.repeat(5000);
  const circle: unknown[] = [];
  circle.push(circle);

  it.each([
    ['5 000 brackets', JSON.parse(brackets)],
    ['a circle', circle],
    ['a bigint', 5n],
  ])('refuses %s in a line, wherever it stands', (_, value: unknown) => {
    const line = /^[^\n]{1,400}$/;
    for (const recipe of [
      value,
      { seed: value },
      { model: value },
      { model: { table: { '': value } } },
      { processors: [value] },
      { processors: [{ topK: value }] },
    ]) {
      expect(() => parseRecipe(recipe as never)).toThrow(SamplescopeError);
      expect(() => parseRecipe(recipe as never)).toThrow(line);
    }
  });

  it('refuses brackets in JSON and in fragments', () => {
    expect(() => recipeFromJson(`{"seed":${brackets}}`)).toThrow('must be text');
    expect(() => recipeFromFragment(`processors=${brackets}`)).toThrow(SamplescopeError);
  });
});
