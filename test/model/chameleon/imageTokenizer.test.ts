import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePicture,
  encodePicture,
  pixelsOf,
  vocabulary,
} from '../../../src/model/chameleon/index.js';
import { anyPicture, pictureAt } from './pictures.js';

describe('encodePicture', () => {
  it('takes pictures and pixels, and comes back', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const ids = encodePicture(picture);
        expect(encodePicture(pixelsOf(picture))).toEqual(ids);
        expect(decodePicture(ids)).toEqual(picture);
      }),
    );
  });

  it('makes 16 image tokens', () => {
    const tokens = encodePicture(pictureAt('white', [[0, 2]])).map((id) => vocabulary[id]);
    expect(tokens.slice(0, 4)).toEqual(['<image:00>', '<image:00>', '<image:01>', '<image:00>']);
    expect(tokens).toHaveLength(16);
  });

  it('refuses an image of the wrong size', () => {
    expect(() => encodePicture(new Uint8Array(3))).toThrow('got 3. Scale it');
  });
});

describe('decodePicture', () => {
  it('refuses a text token', () => {
    expect(() => decodePicture([46, ...new Array<number>(15).fill(4)])).toThrow(
      'an image code must be an integer in [0, 39), got 42 in row 0, column 0',
    );
  });
});
