import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../../src/experiment/index.js';
import {
  drawRequested,
  isHeldOut,
  spokenLanguages,
  pictureProbability,
  readRequest,
  requestProbability,
  requestText,
  sampleRequest,
  tokenize,
  type DrawingRequest,
} from '../../../../src/model/chameleon/index.js';
import { openStream } from '../../../../src/random/index.js';
import { smallPictures } from '../pictures.js';

const colours = [undefined, 'red', 'blue', 'green', 'yellow'] as const;
const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
const places = [undefined, ...corners, 'top', 'bottom', 'left', 'right'] as const;
const singles: DrawingRequest[] = (['circle', 'square', 'triangle'] as const).flatMap((shape) =>
  colours.flatMap((colour) =>
    places.map((place) => ({
      phrases: [{ shape, ...(colour && { colour }), ...(place && { place }) }],
    })),
  ),
);
const doubles: DrawingRequest[] = singles.flatMap(({ phrases: [first] }) =>
  singles
    .filter(({ phrases: [second] }) => second!.shape !== first!.shape)
    .map(({ phrases: [second] }) => ({ phrases: [first!, second!] })),
);

describe('requests', () => {
  it('have probabilities that sum to 1', () => {
    const sumOf = (requests: readonly DrawingRequest[]) =>
      requests.reduce((sum, request) => sum + requestProbability(request), 0);
    expect(singles).toHaveLength(135);
    expect(sumOf(singles)).toBeCloseTo(0.5, 12);
    expect(sumOf(doubles)).toBeCloseTo(0.35, 12);
  });

  it('are drawn with their probabilities', () => {
    // It would fail by chance once in a million seeds, and the seed is fixed.
    const stream = openStream('seedrandom', 'requests');
    const index = new Map(singles.map((request, i) => [JSON.stringify(request), i]));
    const counts = new Array<number>(singles.length + 1).fill(0);
    for (let i = 0; i < 20_000; i++) {
      counts[index.get(JSON.stringify(sampleRequest(stream))) ?? singles.length]!++;
    }
    const probabilities = [...singles.map(requestProbability), 0.5];
    expect(chiSquaredTest(counts, probabilities).pValue).toBeGreaterThan(1e-6);
  });

  it.each(spokenLanguages)('are read back from their words: %s', (language) => {
    const stream = openStream('seedrandom', 'words');
    for (let i = 0; i < 500; i++) {
      const request = sampleRequest(stream);
      const text = requestText(request, language);
      expect(readRequest(text)).toEqual(request);
      expect(tokenize(text).length).toBeLessThan(32);
    }
    const all = [...singles, ...doubles].map((request) => requestText(request, language));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    [' Draw a red circle at the top, a square and a triangle on the left.', 3],
    ['请画一个红色的圆形，在右下角画一个正方形。', 2],
  ])('reads %s', (text, objects) => {
    expect(readRequest(text)?.phrases).toHaveLength(objects);
  });

  it.each([' Draw.', ' Draw a circle and a circle.', ' Draw a cat.', '请。', '', ' Draw a circle'])(
    'does not read %j',
    (text) => {
      expect(readRequest(text)).toBeUndefined();
    },
  );
});

describe('pictures that were asked for', () => {
  it.each<[string, DrawingRequest]>([
    ['nothing', { phrases: [] }],
    ['a shape twice', { phrases: [{ shape: 'circle' }, { shape: 'circle', colour: 'red' }] }],
  ])('cannot be of %s', (_, wish) => {
    expect(() => drawRequested(wish, openStream('seedrandom', '1'))).toThrow(
      'must be for 1 to 3 objects of different shapes',
    );
  });

  const request: DrawingRequest = {
    phrases: [
      { shape: 'square', colour: 'blue', place: 'topLeft' },
      { shape: 'circle', place: 'left' },
    ],
  };
  const pictures = smallPictures(2);

  it.each(['all', 'training', 'heldOut'] as const)(
    'have probabilities that sum to 1, and are drawn with them: %s',
    (pool) => {
      const fitting = pictures.filter((picture) => pictureProbability(request, picture, pool) > 0);
      const probabilities = fitting.map((picture) => pictureProbability(request, picture, pool));
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      // 4 patches of the square, 7 left for the circle, 4 colours, 3 backgrounds.
      if (pool === 'all') expect(fitting).toHaveLength(4 * 7 * 4 * 3);
      expect(
        fitting.every((picture) => pool === 'all' || isHeldOut(picture) === (pool === 'heldOut')),
      ).toBe(true);

      // Each of the three would fail by chance once in a million seeds, and the seed is fixed.
      const stream = openStream('seedrandom', 'drawn');
      const index = new Map(fitting.map((picture, i) => [JSON.stringify(picture), i]));
      const counts = new Array<number>(fitting.length).fill(0);
      for (let i = 0; i < 10_000; i++) {
        counts[index.get(JSON.stringify(drawRequested(request, stream, pool)))!]!++;
      }
      expect(chiSquaredTest(counts, probabilities).pValue).toBeGreaterThan(1e-6);
    },
  );
});
