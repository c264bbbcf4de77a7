import { describe, expect, it } from 'vitest';
import { SamplescopeError } from '../../../src/error.js';
import { seedrandomStream, type SeedrandomName } from '../../../src/random/streams/seedrandom.js';

const names: readonly SeedrandomName[] = [
  'seedrandom',
  'alea',
  'xor128',
  'tychei',
  'xorwow',
  'xorshift7',
  'xor4096',
];

describe('seedrandomStream', () => {
  // Recorded with `node -p "require('seedrandom')('42')()"`, seedrandom 3.0.5, and the others likewise.
  it.each<[SeedrandomName, number]>([
    ['seedrandom', 0.00701751618236155],
    ['alea', 0.6848634963389486],
    ['xorwow', 0.32699815230444074],
    ['tychei', 0.07636981061659753],
    ['xorshift7', 0.7404357127379626],
  ])('%s gives what its package gives for the string 42', (name, first) => {
    expect(seedrandomStream(name, '42').uniform()).toBe(first);
  });

  it.each(names.filter((name) => name !== 'seedrandom'))('%s gives multiples of 2⁻³²', (name) => {
    const stream = seedrandomStream(name, '87654321');
    for (let i = 0; i < 20; i++) expect(Number.isInteger(stream.uniform() * 2 ** 32)).toBe(true);
  });

  it('seedrandom gives more than 32 bits', () => {
    expect(Number.isInteger(seedrandomStream('seedrandom', '42').uniform() * 2 ** 32)).toBe(false);
  });

  it('xorshift7 takes all short seeds for one, as the package does', () => {
    const first = (seed: string) => seedrandomStream('xorshift7', seed).uniform();
    expect(first('1')).toBe(first('hello'));
    expect(first('12345678')).not.toBe(first('12345679'));
  });

  it.each(names)('%s refuses an empty seed', (name) => {
    expect(() => seedrandomStream(name, '')).toThrow(
      /^seed must be .* at least one character, got ""/,
    );
  });

  it.each([42, undefined, null, true, ['42']])('refuses %j as a seed', (seed) => {
    expect(() => seedrandomStream('seedrandom', seed as unknown as string)).toThrow(
      /must be a string/,
    );
  });

  it('refuses a seed that leaves xor128 at zero', () => {
    expect(() => seedrandomStream('xor128', '\0')).toThrow(SamplescopeError);
    expect(() => seedrandomStream('alea', '\0')).not.toThrow();
  });
});
