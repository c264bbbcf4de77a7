import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  restoreSeedrandomEngine,
  seedrandomEngine,
  type SeedrandomAlgorithm,
  type SeedrandomSeed,
} from '../../../src/random/engines/seedrandom.js';

interface Case {
  id: string;
  op: string;
  seed: { value: SeedrandomSeed };
  params: { n: number; skip?: number };
  out: { v: number[] };
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/data/seedrandom.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

const algorithms = ['arc4', 'alea', 'xor128', 'tychei', 'xorwow', 'xorshift7', 'xor4096'] as const;

describe('seedrandomEngine', () => {
  it.each(vectors.cases)('$id: $op as recorded', ({ op, seed, params, out }) => {
    const [algorithm, way] = op.split('.') as [SeedrandomAlgorithm, string];
    const engine = seedrandomEngine(algorithm, seed.value);
    const ways: Record<string, () => number> = {
      '()': engine.uniform,
      double: engine.double,
      quick: engine.quick,
      int32: () => engine.next() | 0,
      skip1000: engine.uniform,
    };
    for (let i = 0; i < (params.skip ?? 0); i++) engine.uniform();
    expect(Array.from({ length: params.n }, ways[way]!)).toEqual(out.v);
  });

  it('never touches Math.random', () => {
    const before = Math.random;
    seedrandomEngine('arc4', '42').next();
    expect(Math.random).toBe(before);
  });

  it.each(algorithms)('%s gives whole numbers of 32 bits', (algorithm) => {
    const engine = seedrandomEngine(algorithm, '87654321');
    const words = Array.from({ length: 64 }, () => engine.next());
    expect(words.every((word) => word === word >>> 0)).toBe(true);
    expect(Math.max(...words)).toBeGreaterThan(2 ** 31);
  });

  it.each(algorithms)('%s refuses each field missing, and damaged', (algorithm) => {
    const state = seedrandomEngine(algorithm, '42').state();
    expect(() => restoreSeedrandomEngine(algorithm, state)).not.toThrow();
    for (const key of Object.keys(state)) {
      for (const bad of [undefined, 'x', null, NaN, Infinity, 0.5 + 2 ** 33, [], [1, 2]]) {
        expect(() => restoreSeedrandomEngine(algorithm, { ...state, [key]: bad })).toThrow(
          `its field ${key}`,
        );
      }
    }
  });

  it('refuses an ARC4 state with a byte twice, and xor128 at zero', () => {
    const { i, j } = seedrandomEngine('arc4', '42').state();
    const bytes = new Array<number>(256).fill(7);
    expect(() => restoreSeedrandomEngine('arc4', { i, j, S: bytes })).toThrow(/every byte once/);
    expect(() => restoreSeedrandomEngine('xor128', { x: 0, y: 0, z: 0, w: 0 })).toThrow(/zero/);
  });

  it('names the algorithms there are', () => {
    expect(() => seedrandomEngine('rc5' as SeedrandomAlgorithm, '42')).toThrow(/arc4, alea/);
  });
});
