import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bigintOf,
  littleEndianWords,
  parseInteger,
  parseIntegerOrList,
  wordsOf64,
} from '../../src/random/integerSeed.js';

describe('bigintOf', () => {
  it('keeps its ends in', () => {
    expect([bigintOf(0, 0n, 9n), bigintOf(9, 0n, 9n)]).toEqual([0n, 9n]);
    for (const seed of [-1, 10, 10n])
      expect(() => bigintOf(seed, 0n, 9n)).toThrow(/in \[0, 9\], got/);
  });

  it('warns of numbers that have lost digits', () => {
    expect(() => bigintOf(2 ** 53)).toThrow(/lose digits: write it as a bigint/);
    expect(() => bigintOf(1.5)).toThrow(/Write whole digits/);
  });
});

describe('littleEndianWords', () => {
  it('is the number in base 2³²', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), (value) => {
        const words = littleEndianWords(value);
        const back = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
        expect(back).toBe(value);
        expect(words.length === 1 || words.at(-1)! > 0).toBe(true);
      }),
    );
  });
});

it('wordsOf64 gives the upper word first', () => {
  expect(wordsOf64((7n << 32n) | 5n)).toEqual([7, 5]);
  expect(() => wordsOf64(1n << 64n)).toThrow(/^seed must be/);
});

describe('parseInteger', () => {
  it.each<[string, bigint]>([
    ['42', 42n],
    ['-42', -42n],
    ['+7', 7n],
    [' 007 ', 7n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
  ])('reads %j', (text, value) => expect(parseInteger(text)).toBe(value));

  it.each(['', ' ', '4.2', '1e3', '0x2a', 'abc', '4 2', '--1', '1_000'])('refuses %j', (text) => {
    expect(() => parseInteger(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});

describe('parseIntegerOrList', () => {
  it('reads one integer, or a list', () => {
    expect(parseIntegerOrList('5')).toBe(5n);
    expect(parseIntegerOrList('[5]')).toEqual([5n]);
    expect(parseIntegerOrList(' [ 5, -6 ,7 ] ')).toEqual([5n, -6n, 7n]);
  });

  it('refuses an empty list and bad entries', () => {
    expect(() => parseIntegerOrList('[]')).toThrow(expect.objectContaining({ code: 'empty' }));
    for (const text of ['[1,]', '[a]', '[1', '1]'])
      expect(() => parseIntegerOrList(text)).toThrow();
  });
});
