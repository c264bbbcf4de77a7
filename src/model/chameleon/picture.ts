import { SamplescopeError, say, shown, type Said } from '../../error.js';

/** The shapes, in the order of their codes. */
export const shapes = ['circle', 'square', 'triangle'] as const;
/** The colours of objects, in the order of their codes. */
export const colours = ['red', 'blue', 'green', 'yellow'] as const;
/** The backgrounds, in the order of their codes. */
export const backgrounds = ['white', 'grey', 'black'] as const;

/** A shape of an object. */
export type Shape = (typeof shapes)[number];
/** A colour of an object. */
export type Colour = (typeof colours)[number];
/** A background. */
export type Background = (typeof backgrounds)[number];

/** What an object is, wherever it stands. */
export interface Kind {
  readonly shape: Shape;
  readonly colour: Colour;
}

/** An object at a place: row 0 is the top one, column 0 the left one; both in 0 … 3. */
export interface PictureObject extends Kind {
  readonly row: number;
  readonly column: number;
}

/**
 * A picture: one to three objects on a background, no two of one kind, no two in one place. The objects are
 * in reading order: row by row, each from left to right.
 */
export interface Picture {
  readonly background: Background;
  readonly objects: readonly PictureObject[];
}

/** Patches in a row of a picture, and rows. */
export const side = 4;

/** All 12 kinds, in the order of their codes: shape by shape. */
export const kinds: readonly Kind[] = shapes.flatMap((shape) =>
  colours.map((colour) => ({ shape, colour })),
);

/**
 * A kind's index in `kinds`.
 *
 * @example
 * kindIndex({ shape: 'square', colour: 'blue' }) // → 5
 */
export function kindIndex({ shape, colour }: Kind): number {
  return shapes.indexOf(shape) * colours.length + colours.indexOf(colour);
}

/**
 * The index of an object's patch, 0 … 15 in reading order.
 *
 * @example
 * cellOf({ row: 1, column: 2 }) // → 6
 */
export function cellOf({ row, column }: { row: number; column: number }): number {
  return row * side + column;
}

/**
 * A picture of some objects, put in reading order, after a check that there can be such a picture.
 *
 * @throws SamplescopeError `out-of-range` for a number of objects outside 1 … 3, a place outside the
 * picture, or two objects in one place or of one kind; `unknown-name` for a shape, colour or background that
 * there is not
 * @example
 * makePicture('white', [{ shape: 'circle', colour: 'red', row: 0, column: 1 }]).objects.length // → 1
 */
export function makePicture(background: Background, objects: readonly PictureObject[]): Picture {
  known('background', backgrounds, background);
  if (objects.length < 1 || objects.length > 3) {
    refuse(say`a picture must have 1 to 3 objects, got ${objects.length}.`);
  }
  objects.forEach(checkObject);
  const cells = new Set(objects.map(cellOf));
  const found = new Set(objects.map(kindIndex));
  if (cells.size < objects.length) refuse(say`a patch can hold one object, got two in one place.`);
  if (found.size < objects.length) {
    refuse(say`the objects of a picture must differ in shape or colour, got two of one kind.`);
  }
  return { background, objects: [...objects].sort((a, b) => cellOf(a) - cellOf(b)) };
}

function checkObject({ shape, colour, row, column }: PictureObject): void {
  known('shape', shapes, shape);
  known('colour', colours, colour);
  for (const [name, value] of Object.entries({ row, column })) {
    if (!Number.isInteger(value) || value < 0 || value >= side) {
      refuse(say`${name} must be an integer in [0, ${side}), got ${value}.`);
    }
  }
}

function known(what: string, names: readonly string[], name: string): void {
  if (names.includes(name)) return;
  throw new SamplescopeError(
    'unknown-name',
    say`${what} must be one of ${names}, got ${shown(name)}.`,
  );
}

function refuse(what: Said): never {
  throw new SamplescopeError('out-of-range', what);
}
