import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLoop } from '../../../notebooks/answers/findLoop.js';

/** A greedy text: each token follows from the two before it, by some rule. */
const greedyText = fc
  .record({
    size: fc.integer({ min: 1, max: 6 }),
    rule: fc.func(fc.nat()),
    length: fc.integer({ min: 0, max: 120 }),
  })
  .map(({ size, rule, length }) => {
    const tokens = [0, 0];
    while (tokens.length < length) tokens.push(rule(...tokens.slice(-2)) % size);
    return { tokens: tokens.slice(0, length), size };
  });

it('finds where a greedy text begins to repeat itself, and it goes on doing so', () => {
  fc.assert(
    fc.property(greedyText, ({ tokens, size }) => {
      const loop = findLoop(tokens, 2);
      // There are size² pairs, so one of them comes again by then; and the circle has as many tokens at most again.
      if (tokens.length >= 2 * (size ** 2 + 2)) expect(loop).toBeDefined();
      if (loop === undefined) return;
      for (let i = loop.start; i + loop.length < tokens.length; i++) {
        expect(tokens[i + loop.length]).toBe(tokens[i]);
      }
    }),
  );
});

it('finds none where nothing came twice', () => {
  expect(findLoop([1, 2, 3, 4], 2)).toBeUndefined();
  expect(findLoop([], 2)).toBeUndefined();
  expect(findLoop([1, 2, 3, 1, 2], 2)).toBeUndefined();
  expect(findLoop([1, 2, 3, 1, 2, 3, 1, 2], 2)).toEqual({ start: 2, length: 3 });
});
