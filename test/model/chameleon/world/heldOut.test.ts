import { describe, expect, it } from 'vitest';
import {
  colours,
  isHeldOut,
  samplePicture,
  type Shape,
} from '../../../../src/model/chameleon/index.js';
import { countArrangements } from '../../../../src/model/chameleon/world/arrangements.js';
import { openStream } from '../../../../src/random/index.js';
import { smallPictures } from '../pictures.js';

const pictures = { 1: smallPictures(1), 2: smallPictures(2) };

describe('isHeldOut', () => {
  it.each([1, 2] as const)('takes about one picture in ten, with %i objects', (size) => {
    const heldOut = pictures[size].filter(isHeldOut);
    const share = heldOut.length / pictures[size].length;
    expect(share).toBeGreaterThan(0.095);
    expect(share).toBeLessThan(0.105);
    // Of every background, and every arrangement on one background at most.
    expect(new Set(heldOut.map(({ background }) => background)).size).toBe(3);
    const arrangements = new Set(heldOut.map(({ objects }) => JSON.stringify(objects)));
    expect(arrangements.size).toBe(heldOut.length);
  });

  it.each([1, 2] as const)('is counted right without a list, with %i objects', (size) => {
    const { all, heldOut } = countArrangements(new Array<object>(size).fill({}));
    // The count tells objects apart, the list does not: each list of two stands for two.
    expect(all * 3).toBe(pictures[size].length * size);
    expect(heldOut).toBe(pictures[size].filter(isHeldOut).length * size);
  });

  it('holds something out of whatever is asked for', () => {
    // The narrowest requests: kinds named in full, all in corners.
    const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
    const narrow = (shape: Shape) =>
      colours.flatMap((colour) => corners.map((place) => ({ shape, colour, place })));
    for (const circle of narrow('circle')) {
      expect(countArrangements([circle]).heldOut).toBeGreaterThan(0);
      for (const square of narrow('square')) {
        expect(countArrangements([circle, square]).heldOut).toBeGreaterThan(0);
        for (const triangle of narrow('triangle')) {
          expect(countArrangements([circle, square, triangle]).heldOut).toBeGreaterThan(0);
        }
      }
    }
  });

  it('parts the pools', () => {
    const stream = openStream('seedrandom', 'pools');
    for (let i = 0; i < 500; i++) {
      expect(isHeldOut(samplePicture(stream, 'heldOut'))).toBe(true);
      expect(isHeldOut(samplePicture(stream, 'training'))).toBe(false);
    }
  });
});
