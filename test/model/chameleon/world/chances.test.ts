import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../../src/experiment/index.js';
import { merge, pickByChance, pickEvenly } from '../../../../src/model/chameleon/world/chances.js';
import { openStream } from '../../../../src/random/index.js';

describe('pickByChance', () => {
  const chances = [0.5, 0.2, 0, 0.3].map((probability, id) => ({ probability, id }));

  it('draws with the probabilities', () => {
    // It would fail by chance once in a million seeds, and the seed is fixed.
    const stream = openStream('seedrandom', 'chances');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[pickByChance(chances, stream).id]!++;
    expect(chiSquaredTest(counts, [0.5, 0.2, 0, 0.3]).pValue).toBeGreaterThan(1e-6);
  });

  it.each([
    [0, 0],
    [0.4999, 0],
    [0.5, 1],
    [0.71, 3],
    [1 - 2 ** -53, 3],
  ])('takes the chance in whose stretch %d lies', (uniform, id) => {
    const stream = { ...openStream('seedrandom', '1'), uniform: () => uniform };
    expect(pickByChance(chances, stream).id).toBe(id);
  });
});

describe('pickEvenly', () => {
  it('draws evenly', () => {
    // It would fail by chance once in a million seeds, and the seed is fixed.
    const stream = openStream('seedrandom', 'even');
    const counts = [0, 0, 0];
    for (let i = 0; i < 9000; i++) counts[pickEvenly([0, 1, 2], stream)]!++;
    expect(chiSquaredTest(counts, [1 / 3, 1 / 3, 1 / 3]).pValue).toBeGreaterThan(1e-6);
  });
});

describe('merge', () => {
  it('adds up what is one text, and keeps the order', () => {
    const derivations = [
      { text: 'b', probability: 0.25 },
      { text: 'a', probability: 0.5 },
      { text: 'b', probability: 0.25 },
    ];
    expect(merge(derivations)).toEqual([
      { text: 'b', probability: 0.5 },
      { text: 'a', probability: 0.5 },
    ]);
  });
});
