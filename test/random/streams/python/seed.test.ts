import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashOfFloat,
  keyOf,
  parseSeed,
  seedText,
  type PythonSeed,
} from '../../../../src/random/streams/python/seed.js';

describe('hashOfFloat', () => {
  // Recorded: hash(x) % 2**64, CPython 3.11.7.
  it.each<[number, bigint]>([
    [0, 0n],
    [1, 1n],
    [-1, (1n << 64n) - 2n],
    [3.5, 1152921504606846979n],
    [-3.5, (1n << 64n) - 1152921504606846979n],
    [0.1, 230584300921369408n],
    [1e300, 1224995262755759164n],
    [Infinity, 314159n],
    [-Infinity, (1n << 64n) - 314159n],
  ])('of %d', (value, hash) => expect(hashOfFloat(value)).toBe(hash));

  it('is the value modulo 2⁶¹ − 1', () => {
    const modulus = (1n << 61n) - 1n;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 21 }), (n, k) => {
        const hash = hashOfFloat(n / 2 ** k);
        expect((hash << BigInt(k)) % modulus).toBe(BigInt(n) % modulus);
      }),
    );
  });

  it('does not exist for NaN', () => expect(() => hashOfFloat(NaN)).toThrow(/NaN/));
});

describe('seedText', () => {
  const seeds: PythonSeed[] = [
    0,
    -42,
    2n ** 200n,
    { float: 3.5 },
    { float: -3 },
    { float: 1e300 },
    { float: 5e-324 },
    { float: Infinity },
    '',
    'hello',
    '42',
    '3.5',
    '"quoted"',
    'b"\\x00"',
    'Ünï ☃ 𝄞',
    Uint8Array.of(),
    Uint8Array.of(0, 104, 255),
  ];

  it.each(seeds.map((seed) => [seedText(seed), seed] as const))(
    '%j reads as it was meant',
    (text, seed) => {
      expect(keyOf(parseSeed(text))).toEqual(keyOf(seed));
      expect(seedText(parseSeed(text))).toBe(text);
    },
  );

  it('reads back any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseSeed(seedText(text))).toBe(text);
      }),
    );
  });
});

describe('parseSeed', () => {
  it.each<[string, PythonSeed]>([
    ['+7', 7n],
    ['1e3', { float: 1000 }],
    ['.5', { float: 0.5 }],
    ['42.', { float: 42 }],
    ['e3', 'e3'],
    [' 42', ' 42'],
    ['nan', 'nan'],
    ['b"\\x4A"', Uint8Array.of(74)],
    ['b"xx"', 'b"xx"'],
  ])('reads %j', (text, seed) => expect(parseSeed(text)).toEqual(seed));

  it('refuses a quote without its partner', () => {
    expect(() => parseSeed('"open')).toThrow(/closing quote/);
  });
});
