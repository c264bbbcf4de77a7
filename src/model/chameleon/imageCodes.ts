import { SamplescopeError, say } from '../../error.js';
import {
  backgrounds,
  cellOf,
  kindIndex,
  kinds,
  makePicture,
  side,
  type Background,
  type Kind,
  type Picture,
  type PictureObject,
} from './picture.js';

/** Codes of one background: the empty patch, then one for each kind of object. */
const perBackground = 1 + kinds.length;

/**
 * The image codes of a picture, 0 … 38, patch by patch in reading order. A code says the background and
 * what stands on it: 13 · background for an empty patch, and the kind's index + 1 more for an object.
 *
 * @example
 * const object = { shape: 'circle', colour: 'blue', row: 0, column: 1 };
 * codesOf({ background: 'grey', objects: [object] }).slice(0, 3) // → [13, 15, 13]
 */
export function codesOf({ background, objects }: Picture): number[] {
  const empty = backgrounds.indexOf(background) * perBackground;
  const codes = new Array<number>(side * side).fill(empty);
  for (const object of objects) codes[cellOf(object)] = empty + 1 + kindIndex(object);
  return codes;
}

/** What a patch shows: a background, and an object on it or none. */
export interface Patch {
  readonly background: Background;
  readonly kind: Kind | undefined;
}

/**
 * What the patch of an image code shows.
 *
 * @param code An integer in [0, 39).
 * @example
 * patchOf(15) // → { background: 'grey', kind: { shape: 'circle', colour: 'blue' } }
 */
export function patchOf(code: number): Patch {
  return {
    background: backgrounds[Math.floor(code / perBackground)]!,
    kind: kinds[(code % perBackground) - 1],
  };
}

/**
 * The picture of 16 image codes.
 *
 * @throws SamplescopeError `out-of-range` for a wrong number of codes or an unknown one; `malformed` where
 * the patches have several backgrounds, naming the first that is another, or show no picture that there can
 * be: no object, more than three, two of one kind
 * @example
 * pictureOfCodes([0, 1, ...new Array(14).fill(0)]).objects[0]?.column // → 1
 */
export function pictureOfCodes(codes: readonly number[]): Picture {
  checkCodes(codes);
  const grounds = codes.map((code) => patchOf(code).background);
  const other = grounds.findIndex((background) => background !== grounds[0]);
  if (other >= 0) {
    throw new SamplescopeError(
      'malformed',
      say`all patches of a picture must have one background, got ${grounds[0]} first and
        ${grounds[other]} in row ${Math.floor(other / side)}, column ${other % side}.`,
    );
  }
  return makePicture(grounds[0]!, codes.flatMap(objectsAt));
}

function objectsAt(code: number, cell: number): PictureObject[] {
  const { kind } = patchOf(code);
  return kind ? [{ ...kind, row: Math.floor(cell / side), column: cell % side }] : [];
}

/**
 * Refuses what are not 16 image codes.
 *
 * @throws SamplescopeError `out-of-range` for a wrong number of codes or an unknown one, naming its place
 */
export function checkCodes(codes: readonly number[]): void {
  if (codes.length !== side * side) {
    throw new SamplescopeError(
      'out-of-range',
      say`an image must have ${side * side} codes, got ${codes.length}.`,
    );
  }
  const known = backgrounds.length * perBackground;
  codes.forEach((code, at) => {
    if (Number.isInteger(code) && code >= 0 && code < known) return;
    throw new SamplescopeError(
      'out-of-range',
      say`an image code must be an integer in [0, ${known}), got ${code} in row
        ${Math.floor(at / side)}, column ${at % side}.`,
    );
  });
}
