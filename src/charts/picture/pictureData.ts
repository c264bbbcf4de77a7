import { SamplescopeError } from '../../error.js';
import { checkLength } from '../check.js';
import type { InEach } from '../language.js';

/** One patch of a picture: the token that stands for it, and what it shows in words. */
export interface PicturePatch {
  readonly token: string;
  /** What is written beside the picture, in its place: short. */
  readonly label: string;
  /** What colour it is where there is nothing. */
  readonly background: InEach<string>;
  /** What stands on it. Left out where nothing does. */
  readonly object?: InEach<string>;
}

/** A picture as pixels and words, in square patches that have a token each. */
export interface PictureData {
  /** How many patches stand side by side, and one below the other; a whole number ≥ 1. */
  readonly side: number;
  /** The patches that there are, in reading order: all, or fewer while a picture is being drawn. */
  readonly patches: readonly PicturePatch[];
  /**
   * Red, green and blue of every pixel, row by row, each 0 … 255. As many rows as columns, and of them as many in
   * each patch. Those of patches that are still to come are not shown.
   */
  readonly pixels: ArrayLike<number>;
}

/**
 * Refuses more patches than there is room for, and pixels that make no square of patches.
 *
 * @throws SamplescopeError `out-of-range` or `malformed`
 */
export function checkPicture({ side, patches, pixels }: PictureData): void {
  if (patches.length > side * side) {
    throw new SamplescopeError(
      'out-of-range',
      `patches must be at most ${side * side}, got ${patches.length}. Give one image at a time.`,
    );
  }
  const patch = Math.max(1, Math.floor(Math.sqrt(pixels.length / 3) / side));
  checkLength('pixels', pixels, 3 * (patch * side) ** 2, 'color of a pixel');
}

/** How many pixels a picture has in a row. */
export const pixelSideOf = ({ pixels }: PictureData): number => Math.sqrt(pixels.length / 3);
