import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesOfPixels,
  pictureOf,
  pixelsOf,
  pixelsOfCodes,
  pixelSide,
} from '../../../src/model/chameleon/pixels.js';
import { anyPicture, pictureAt } from './pictures.js';

/** Red, green and blue at a row and column of pixels. */
const at = (pixels: Uint8Array, row: number, column: number) =>
  [...pixels].slice(3 * (row * pixelSide + column), 3 * (row * pixelSide + column) + 3);

describe('pixels', () => {
  it('come back as the picture', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        expect(pictureOf(pixelsOf(picture))).toEqual(picture);
      }),
    );
  });

  it('show each object at its place', () => {
    const pixels = pixelsOf(pictureAt('black', [[0, 6]]));
    const red = [214, 40, 57];
    expect(at(pixels, 8 + 4, 16 + 4)).toEqual(red);
    expect(at(pixels, 8, 16)).toEqual([24, 25, 30]);
    expect([...pixels].filter((byte) => byte === 214)).toHaveLength(52);
  });

  it('differ for all 39 patches', () => {
    const images = Array.from({ length: 39 }, (_, code) =>
      pixelsOfCodes(new Array<number>(16).fill(code)).join(),
    );
    expect(new Set(images).size).toBe(39);
  });

  it('are refused in the wrong size', () => {
    expect(() => codesOfPixels(new Uint8Array(16 * 16 * 3))).toThrow(
      'an image must have 32 × 32 pixels of 3 bytes, 3072 bytes, got 768',
    );
  });

  it('are refused with a patch that is not in the codebook, by its place', () => {
    const pixels = pixelsOf(pictureAt('white', [[3, 0]]));
    pixels[3 * (20 * pixelSide + 30)]! ^= 1;
    expect(() => pictureOf(pixels)).toThrow('the patch in row 2, column 3 is none of the 39');
  });

  it('are made of any 16 codes, but not of another number, or of others', () => {
    expect(codesOfPixels(pixelsOfCodes([...Array(16).keys()]))).toEqual([...Array(16).keys()]);
    expect(() => pixelsOfCodes([0])).toThrow('an image must have 16 codes, got 1');
    expect(() => pixelsOfCodes([...new Array<number>(15).fill(0), 39])).toThrow(
      'an image code must be an integer in [0, 39), got 39 in row 3, column 3',
    );
  });
});
