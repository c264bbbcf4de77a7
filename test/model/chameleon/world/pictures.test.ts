import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../../src/experiment/index.js';
import { isHeldOut, samplePicture } from '../../../../src/model/chameleon/index.js';
import { worldProbability } from '../../../../src/model/chameleon/world/pictures.js';
import { openStream } from '../../../../src/random/index.js';
import { smallPictures } from '../pictures.js';

const pools = ['all', 'training', 'heldOut'] as const;
const ones = smallPictures(1);
const twos = smallPictures(2);

describe.each(pools)('pictures of the pool %s', (pool) => {
  const sumOf = (pictures: typeof ones) =>
    pictures.reduce((sum, picture) => sum + worldProbability(picture, pool), 0);

  it('have probabilities that sum to 1', () => {
    // Three objects, in 0.3 of all pictures, are two million pictures: too many for a test.
    expect(sumOf(ones)).toBeCloseTo(0.3, 12);
    expect(sumOf(twos)).toBeCloseTo(0.4, 10);
  });

  it('are drawn with their probabilities', () => {
    // Each of the three would fail by chance once in a million seeds, and the seed is fixed.
    const stream = openStream('seedrandom', 'pictures');
    const index = new Map(ones.map((picture, i) => [JSON.stringify(picture), i]));
    const counts = new Array<number>(ones.length + 1).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const drawn = samplePicture(stream, pool);
      counts[index.get(JSON.stringify(drawn)) ?? ones.length]!++;
    }
    const probabilities = [...ones.map((picture) => worldProbability(picture, pool)), 0.7];
    expect(chiSquaredTest(counts, probabilities).pValue).toBeGreaterThan(1e-6);
  });

  it('are the pool’s only', () => {
    const outside = ones.filter((picture) => worldProbability(picture, pool) === 0);
    const others = { all: () => false, training: isHeldOut, heldOut: (p: never) => !isHeldOut(p) };
    expect(outside).toEqual(ones.filter(others[pool] as (picture: object) => boolean));
  });
});
