import type { Stream } from '../../../random/index.js';
import { backgrounds, kinds, side, type Picture, type PictureObject } from '../picture.js';
import { pickEvenly } from './chances.js';
import { cellPart, kindPart, residues, residueOf } from './heldOut.js';
import { allowedCells, allowedKinds, isMeant, type Phrase } from './phrase.js';

/**
 * An arrangement of objects, one for each phrase, drawn evenly from all that fit: kinds that differ, at
 * patches that differ. Drawn freely and thrown away where two are equal, which leaves the others even.
 *
 * @param accept Which arrangements to take; the others are drawn again. Default: all.
 */
function drawArrangement(
  phrases: readonly Phrase[],
  stream: Stream,
  accept: (objects: readonly PictureObject[]) => boolean = () => true,
): PictureObject[] {
  for (;;) {
    const found = drawDistinct(phrases.map(allowedKinds), stream);
    const cells = drawDistinct(phrases.map(allowedCells), stream);
    const objects = cells.map((cell, i) => objectAt(found[i]!, cell));
    if (accept(objects)) return objects;
  }
}

function objectAt(kind: number, cell: number): PictureObject {
  return { ...kinds[kind]!, row: Math.floor(cell / side), column: cell % side };
}

function drawDistinct(allowed: readonly (readonly number[])[], stream: Stream): number[] {
  for (;;) {
    const drawn = allowed.map((numbers) => pickEvenly(numbers, stream));
    if (new Set(drawn).size === drawn.length) return drawn;
  }
}

/**
 * How many arrangements fit some phrases: in all, and of those the ones that are held out on one of the
 * backgrounds. Kinds and patches are chosen apart from each other, so they are counted apart.
 *
 * @example
 * countArrangements([{}]) // → { all: 192, heldOut: 58 }
 */
export function countArrangements(phrases: readonly Phrase[]): { all: number; heldOut: number } {
  const byKinds = countByResidue(phrases.map(allowedKinds), kindPart);
  const byCells = countByResidue(phrases.map(allowedCells), cellPart);
  let [all, heldOut] = [0, 0];
  byKinds.forEach((ofKinds, a) => {
    byCells.forEach((ofCells, b) => {
      all += ofKinds * ofCells;
      if ((a + b) % residues < backgrounds.length) heldOut += ofKinds * ofCells;
    });
  });
  return { all, heldOut };
}

/** How many choices of numbers that differ there are, by the sum of their parts modulo `residues`. */
function countByResidue(
  allowed: readonly (readonly number[])[],
  part: (value: number) => number,
): number[] {
  const counts = new Array<number>(residues).fill(0);
  const choose = (chosen: readonly number[], total: number): void => {
    const next = allowed[chosen.length];
    if (!next) counts[total % residues]! += 1;
    else for (const x of next) if (!chosen.includes(x)) choose([...chosen, x], total + part(x));
  };
  choose([], 0);
  return counts;
}

/**
 * In how many ways the objects of a picture can be those that some phrases want, each phrase one.
 */
function waysToFit(objects: readonly PictureObject[], phrases: readonly Phrase[]): number {
  if (objects.length !== phrases.length) return 0;
  const [phrase, ...rest] = phrases;
  if (!phrase) return 1;
  return objects
    .filter((object) => isMeant(phrase, object))
    .map((object) =>
      waysToFit(
        objects.filter((other) => other !== object),
        rest,
      ),
    )
    .reduce((total, ways) => total + ways, 0);
}

/** Which pictures to draw from: `all`; without those held out, as in training; or the held out ones. */
export type Pool = 'all' | 'training' | 'heldOut';

/**
 * A picture of what some phrases want: an arrangement drawn evenly, on a background drawn evenly. In
 * training, only the backgrounds on which the arrangement is not held out are drawn from.
 */
export function drawPicture(phrases: readonly Phrase[], stream: Stream, pool: Pool): Picture {
  const objects = drawArrangement(
    phrases,
    stream,
    (drawn) => pool !== 'heldOut' || residueOf(drawn) < backgrounds.length,
  ).sort((a, b) => a.row * side + a.column - (b.row * side + b.column));
  return { background: pickEvenly(backgroundsIn(objects, pool), stream), objects };
}

/**
 * The probability with which `drawPicture` draws this picture.
 *
 * @param counts What `countArrangements` says of the phrases, for who has counted already.
 */
export function probabilityOfPicture(
  { background, objects }: Picture,
  phrases: readonly Phrase[],
  pool: Pool,
  { all, heldOut } = countArrangements(phrases),
): number {
  const allowed = backgroundsIn(objects, pool);
  if (!allowed.includes(background)) return 0;
  const ways = waysToFit(objects, phrases);
  return ways / (pool === 'heldOut' ? heldOut : all) / allowed.length;
}

function backgroundsIn(objects: readonly PictureObject[], pool: Pool) {
  const heldOut = residueOf(objects);
  return backgrounds.filter(
    (_, index) => pool === 'all' || (index === heldOut) === (pool === 'heldOut'),
  );
}
