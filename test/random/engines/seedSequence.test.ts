import { describe, expect, it } from 'vitest';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';

// Recorded from numpy 2.4.6: SeedSequence(…).generate_state(4), and the same of .spawn(2).
describe('seedSequence', () => {
  it.each<[number | bigint | number[], number[]]>([
    [0, [2968811710, 3677149159, 745650761, 2884920346]],
    [1234, [2906597030, 1602421836, 216676975, 2698621808]],
  ])('hashes %s as numpy', (seed, words) => {
    expect([...seedSequence(seed).generateState(4)]).toEqual(words);
  });

  it('gives the same words when asked twice, and fewer as the start of more', () => {
    const sequence = seedSequence(42);
    expect([...sequence.generateState(9)].slice(0, 5)).toEqual([...sequence.generateState(5)]);
  });

  it('takes an integer as the list of its words', () => {
    const words = (seed: bigint | number[]) => [...seedSequence(seed).generateState(4)];
    expect(words((9n << 64n) | (8n << 32n) | 7n)).toEqual(words([7, 8, 9]));
  });

  it('spawns children that go on where the last ones ended', () => {
    const parent = seedSequence(42);
    const [first, second] = parent.spawn(2);
    const [third] = parent.spawn(1);
    const [all] = [seedSequence(42).spawn(3)];
    const state = (sequence: { generateState(count: number): Uint32Array } | undefined) => [
      ...sequence!.generateState(4),
    ];
    expect([first, second, third].map(state)).toEqual(all.map(state));
    expect(new Set([parent, first, second, third].map((s) => String(state(s)))).size).toBe(4);
    expect([parent.name, third!.name, third!.spawn(1)[0]!.name]).toEqual([
      '42',
      '42 child 2',
      '42 child 2.0',
    ]);
  });

  it('refuses negative numbers, fractions and an empty list', () => {
    for (const seed of [-1, 0.5, NaN, [1, -2]])
      expect(() => seedSequence(seed)).toThrow(/^seed must be/);
    expect(() => seedSequence([])).toThrow(expect.objectContaining({ code: 'empty' }));
  });
});
