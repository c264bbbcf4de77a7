import { kinds, side, type Kind, type PictureObject } from '../picture.js';
import { liesIn, type PlaceName } from './places.js';

/** What is wanted of one object. What is not said is free. */
export interface Phrase extends Partial<Kind> {
  readonly place?: PlaceName;
}

/**
 * Whether an object is what a phrase wants.
 *
 * @example
 * isMeant({ shape: 'circle' }, { shape: 'circle', colour: 'red', row: 0, column: 0 }) // → true
 */
export function isMeant({ shape, colour, place }: Phrase, object: PictureObject): boolean {
  return (
    (shape === undefined || shape === object.shape) &&
    (colour === undefined || colour === object.colour) &&
    (place === undefined || liesIn(object, place))
  );
}

/**
 * The indices of the kinds that a phrase allows.
 *
 * @example
 * allowedKinds({ shape: 'square', colour: 'red' }) // → [4]
 */
export function allowedKinds({ shape, colour }: Phrase): number[] {
  return [...kinds.keys()].filter(
    (kind) =>
      (shape === undefined || kinds[kind]!.shape === shape) &&
      (colour === undefined || kinds[kind]!.colour === colour),
  );
}

/**
 * The patches that a phrase allows.
 *
 * @example
 * allowedCells({ place: 'bottomRight' }) // → [10, 11, 14, 15]
 */
export function allowedCells({ place }: Phrase): number[] {
  return Array.from({ length: side * side }, (_, cell) => cell).filter(
    (cell) => !place || liesIn({ row: Math.floor(cell / side), column: cell % side }, place),
  );
}
