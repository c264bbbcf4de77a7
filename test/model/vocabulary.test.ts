import { expect, it } from 'vitest';
import { joinTokens, tokenText } from '../../src/model/vocabulary.js';

it('joins tokens end to end', () => {
  expect(joinTokens(['I', ' am'], [0, 1, 1])).toBe('I am am');
  expect(joinTokens(['I', ' am'], [])).toBe('');
});

it.each([-1, 2, 1.5, NaN, Infinity])('refuses the id %s, with advice', (id) => {
  expect(() => tokenText(['I', ' am'], id)).toThrow(
    `a token's id must be an integer in [0, 2), got ${id}. Ids belong to one model`,
  );
});
