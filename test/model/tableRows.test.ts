import { expect, it } from 'vitest';
import { checkTable, type LogitTable } from '../../src/model/tableRows.js';

it('gives rows and tokens in their own order', () => {
  const rows = checkTable({
    one: { b: 1, a: -Infinity },
    two: [
      ['2', 0],
      ['1', -0.5],
    ],
  });
  expect([...rows].map(([prompt, row]) => [prompt, ...row])).toEqual([
    ['one', ['b', 1], ['a', -Infinity]],
    ['two', ['2', 0], ['1', -0.5]],
  ]);
});

it.each<[string, unknown, string, string]>([
  [
    'no object',
    'table',
    'malformed',
    'a table must be an object of prompts and their logits, got "table"',
  ],
  ['null', null, 'malformed', 'got null'],
  ['undefined', undefined, 'malformed', 'got undefined'],
  ['an array', [1, 2], 'malformed', 'got [1,2]'],
  ['no prompt', {}, 'empty', 'a table must have at least one prompt, got none'],
  [
    'no token',
    { Hi: {} },
    'empty',
    'the row of the prompt "Hi" must have at least one token, got none',
  ],
  ['no pair', { Hi: [] }, 'empty', 'at least one token'],
  [
    'no row',
    { Hi: null },
    'malformed',
    'the row of the prompt "Hi" must hold tokens and logits, got null',
  ],
  ['a bare logit', { Hi: [1] }, 'malformed', 'must hold pairs like [" tea", 1.5], got 1'],
  ['half a pair', { Hi: [['a']] }, 'malformed', 'got ["a"]'],
  ['an id for a token', { Hi: [[1, 2]] }, 'malformed', 'got [1,2]'],
  ['an empty token', { Hi: { '': 1 } }, 'empty', 'must hold tokens that have text, got ""'],
  [
    'a token twice',
    {
      Hi: [
        ['a', 1],
        ['a', 1],
      ],
    },
    'malformed',
    'each token once, got "a" twice. Remove one.',
  ],
  [
    'text',
    { Hi: { a: '1' } },
    'malformed',
    'the logit of "a" in the row of the prompt "Hi" must be a finite number or −∞, got "1"',
  ],
  [
    'null, JSON for −∞',
    { Hi: { a: null } },
    'malformed',
    'got null. Leave out what is impossible.',
  ],
  [
    'NaN',
    { Hi: { a: 0, b: NaN } },
    'not-a-number',
    'the logit of "b" in the row of the prompt "Hi" must be',
  ],
  ['+∞', { Hi: { a: Infinity } }, 'out-of-range', 'got Infinity'],
  [
    '−∞ only',
    { Hi: { a: -Infinity, b: -Infinity } },
    'out-of-range',
    'must have a finite logit, got −∞ only',
  ],
])('refuses %s', (_, table, code, message) => {
  const refusal = { code, message: expect.stringContaining(message) };
  expect(() => checkTable(table as LogitTable)).toThrow(expect.objectContaining(refusal));
});

it('takes the vocabulary of a real model', () => {
  const row = Array.from({ length: 262_144 }, (_, id) => [`token ${id}`, -id] as const);
  expect(checkTable({ '': row }).get('')!.size).toBe(262_144);
});
