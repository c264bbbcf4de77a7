import { SamplescopeError } from '../../error.js';
import { checkCodes, imageLength } from '../../model/chameleon/index.js';

/** A picture of the toy Chameleon as the tokens that it is made of. */
export interface PictureData {
  /**
   * Image codes, 0 … 38, patch by patch in reading order: 16, or fewer while a picture is being drawn. They
   * need not make a picture of the world.
   */
  readonly codes: readonly number[];
}

/**
 * Refuses codes that there are not, and more than 16.
 *
 * @throws SamplescopeError `out-of-range`
 */
export function checkPicture({ codes }: PictureData): void {
  if (codes.length > imageLength) {
    throw new SamplescopeError(
      'out-of-range',
      `codes must be at most ${imageLength}, got ${codes.length}. Give one image at a time.`,
    );
  }
  checkCodes(filled(codes));
}

/**
 * The codes with empty patches for those that are still to come.
 *
 * @example
 * filled([5]).length // → 16
 */
export function filled(codes: readonly number[]): number[] {
  return Array.from({ length: imageLength }, (_, cell) => codes[cell] ?? 0);
}
