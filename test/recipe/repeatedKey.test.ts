import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipeFromJson } from '../../src/recipe/index.js';
import { repeatedKey } from '../../src/recipe/repeatedKey.js';

describe('repeatedKey', () => {
  it('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4, stringUnit: 'binary' }), (json) => {
        expect(repeatedKey(json)).toBe(undefined);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1},"c":[{"b":1},{"b":1,"d":2,"b":3}]}', 'b'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"a:\\"":1, "b" : ":", "a:\\"" : 2}', 'a:"'],
    ['[{"a":"a"},{"a":"a"}]', undefined],
    ['{"a":["a","a"],"b":"a"}', undefined],
    ['{"":1,"":1}', ''],
  ])('of %s finds %j', (json, key) => {
    expect(repeatedKey(json)).toBe(key);
  });
});

it('names the key that a recipe has twice', () => {
  expect(() => recipeFromJson('{"seed":"1","maxTokens":2,"seed":"2"}')).toThrow(
    'a recipe must have each key once in an object, got "seed" twice. Take one of them out',
  );
});
