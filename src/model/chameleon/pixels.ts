import { SamplescopeError, say } from '../../error.js';
import { checkCodes, codesOf, pictureOfCodes } from './imageCodes.js';
import { backgrounds, kinds, side, type Kind, type Picture } from './picture.js';

/** Pixels in a row of a patch, and rows. */
const patchSide = 8;

/** Pixels in a row of a picture, and rows. */
export const pixelSide = side * patchSide;

/** What each shape fills of its patch. */
const masks: Readonly<Record<Kind['shape'], readonly string[]>> = {
  circle: [
    '..####..',
    '.######.',
    '########',
    '########',
    '########',
    '########',
    '.######.',
    '..####..',
  ],
  square: [
    '........',
    '.######.',
    '.######.',
    '.######.',
    '.######.',
    '.######.',
    '.######.',
    '........',
  ],
  triangle: [
    '...##...',
    '...##...',
    '..####..',
    '..####..',
    '.######.',
    '.######.',
    '########',
    '########',
  ],
};

type Rgb = readonly [number, number, number];

/** Red, green and blue of each colour and background, 0 … 255. */
const rgb: Readonly<Record<Kind['colour'] | Picture['background'], Rgb>> = {
  red: [214, 40, 57],
  blue: [30, 94, 220],
  green: [24, 150, 76],
  yellow: [245, 196, 36],
  white: [250, 250, 247],
  grey: [150, 153, 160],
  black: [24, 25, 30],
};

/** The patch of every image code: 8 rows of 8 pixels of 3 bytes. The codebook. */
const codebook: readonly Uint8Array[] = backgrounds.flatMap((background) =>
  [undefined, ...kinds].map((kind) =>
    Uint8Array.from(
      Array.from({ length: patchSide * patchSide }, (_, at) => {
        const filled =
          kind && masks[kind.shape][Math.floor(at / patchSide)]![at % patchSide] === '#';
        return rgb[filled ? kind.colour : background];
      }).flat(),
    ),
  ),
);

/** Where a patch's row of pixels begins in a picture's bytes. */
const start = (cell: number, row: number): number =>
  3 * ((Math.floor(cell / side) * patchSide + row) * pixelSide + (cell % side) * patchSide);

/**
 * The pixels of a picture: 32 rows of 32, each red, green, blue (0 … 255); 3072 bytes.
 *
 * @example
 * const object = { shape: 'circle', colour: 'red', row: 0, column: 0 };
 * pixelsOf({ background: 'black', objects: [object] })[0] // → 24
 */
export function pixelsOf(picture: Picture): Uint8Array {
  return pixelsOfCodes(codesOf(picture));
}

/**
 * The pixels of 16 image codes, whether or not they make a picture of this world: a model may draw others.
 *
 * @throws SamplescopeError `out-of-range` for a wrong number of codes or an unknown one
 * @example
 * pixelsOfCodes(new Array(16).fill(0)).length // → 3072
 */
export function pixelsOfCodes(codes: readonly number[]): Uint8Array {
  checkCodes(codes);
  const pixels = new Uint8Array(3 * pixelSide * pixelSide);
  const width = 3 * patchSide;
  codes.forEach((code, cell) => {
    for (let row = 0; row < patchSide; row++) {
      pixels.set(codebook[code]!.subarray(row * width, (row + 1) * width), start(cell, row));
    }
  });
  return pixels;
}

/**
 * The image codes of some pixels, 0 … 38, patch by patch in reading order. Chameleon's encoder finds the
 * nearest of 8192 learned vectors; ours knows 39 patches and wants the very one.
 *
 * @param pixels 32 rows of 32 pixels, each red, green, blue; 3072 bytes.
 * @throws SamplescopeError `out-of-range` for another size; `malformed` for a patch that is not in the
 * codebook, naming its place
 */
export function codesOfPixels(pixels: Uint8Array): number[] {
  const size = 3 * pixelSide * pixelSide;
  if (pixels.length !== size) {
    throw new SamplescopeError(
      'out-of-range',
      say`an image must have ${pixelSide} × ${pixelSide} pixels of 3 bytes, ${size} bytes, got
        ${pixels.length}. Scale it to ${pixelSide} × ${pixelSide} and drop the alpha channel.`,
    );
  }
  return Array.from({ length: side * side }, (_, cell) => codeOfPatch(pixels, cell));
}

function codeOfPatch(pixels: Uint8Array, cell: number): number {
  const code = codebook.findIndex((patch) =>
    patch.every((byte, at) => {
      const row = Math.floor(at / (3 * patchSide));
      return pixels[start(cell, row) + (at % (3 * patchSide))] === byte;
    }),
  );
  if (code >= 0) return code;
  throw new SamplescopeError(
    'malformed',
    say`the patch in row ${Math.floor(cell / side)}, column ${cell % side} is none of the
      ${codebook.length} in the codebook. A patch has ${patchSide} × ${patchSide} pixels: one
      background, with no object or one, drawn as pixelsOf draws it.`,
  );
}

/**
 * The picture that some pixels show.
 *
 * @param pixels As `pixelsOf` makes them.
 * @throws SamplescopeError As `codesOfPixels` does; `malformed` too where the patches make no picture
 */
export function pictureOf(pixels: Uint8Array): Picture {
  return pictureOfCodes(codesOfPixels(pixels));
}
