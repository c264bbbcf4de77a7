import {
  backgrounds,
  cellOf,
  kindIndex,
  side,
  type Picture,
  type PictureObject,
} from '../picture.js';

/** One picture in so many is held out, on the average. */
const oneIn = 10;

/**
 * Where an arrangement of objects stands in the rule of `isHeldOut`, 0 … 9: it is held out on the background
 * with this index, and so on none from 3 on. A sum over the objects, so that it can be counted in parts.
 *
 * @example
 * residueOf([{ shape: 'circle', colour: 'blue', row: 0, column: 2 }]) // → 3
 */
export function residueOf(objects: readonly PictureObject[]): number {
  const parts = objects.map((object) => kindPart(kindIndex(object)) + cellPart(cellOf(object)));
  return parts.reduce((total, part) => total + part, 0) % oneIn;
}

/** What a kind adds to the residue. */
export const kindPart = (kind: number): number => 7 * kind;

/**
 * What a patch adds to the residue. In each corner the four patches give 0, 3, 5, 8 and a shift: no gap is
 * wider than the three backgrounds, so that something is held out of whatever is asked for.
 */
export const cellPart = (cell: number): number => 5 * Math.floor(cell / side) + 3 * (cell % side);

/** How many residues there are. */
export const residues = oneIn;

/**
 * Whether a picture is kept from training, to try the model on. About one in ten is: a fixed rule over what
 * it shows. Every arrangement of objects is in training on two of the three backgrounds at least.
 *
 * @example
 * const object = { shape: 'circle', colour: 'red', row: 0, column: 0 };
 * isHeldOut({ background: 'white', objects: [object] }) // → true
 * isHeldOut({ background: 'grey', objects: [object] }) // → false
 */
export function isHeldOut({ background, objects }: Picture): boolean {
  return residueOf(objects) === backgrounds.indexOf(background);
}
