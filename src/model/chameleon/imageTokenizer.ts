import { codesOfPixels } from './pixels.js';
import { codesOf, pictureOfCodes } from './imageCodes.js';
import type { Picture } from './picture.js';
import { chameleonTokens } from './vocabulary.js';

/**
 * The 16 image tokens of a picture, without the tokens that begin and end an image.
 *
 * Chameleon cuts an image of 512 × 512 pixels into 32 × 32 patches and writes each as one of 8192 codes
 * (1024 tokens). Ours has 32 × 32 pixels and 4 × 4 patches, each one of 39 codes: 16 tokens.
 *
 * @param picture A picture, or its pixels as `pixelsOf` makes them.
 * @returns 16 ids.
 * @throws SamplescopeError As `codesOfPixels` does: an image of the wrong size, an unknown patch
 * @example
 * const object = { shape: 'circle', colour: 'blue', row: 0, column: 1 };
 * encodePicture({ background: 'grey', objects: [object] }).slice(0, 3) // → [17, 19, 17]
 */
export function encodePicture(picture: Picture | Uint8Array): number[] {
  const codes = picture instanceof Uint8Array ? codesOfPixels(picture) : codesOf(picture);
  return codes.map((code) => code + chameleonTokens.firstImage);
}

/**
 * The picture of 16 image tokens.
 *
 * @throws SamplescopeError As `pictureOfCodes` does, where the tokens show no picture of this world
 * @example
 * const object = { shape: 'circle', colour: 'blue', row: 0, column: 1 };
 * decodePicture(encodePicture({ background: 'grey', objects: [object] })).background // → 'grey'
 */
export function decodePicture(ids: readonly number[]): Picture {
  return pictureOfCodes(ids.map((id) => id - chameleonTokens.firstImage));
}
