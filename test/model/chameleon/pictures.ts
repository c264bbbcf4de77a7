import fc from 'fast-check';
import {
  backgrounds,
  kinds,
  makePicture,
  side,
  type Background,
  type Picture,
} from '../../../src/model/chameleon/picture.js';

const distinct = (max: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 3, maxLength: 3 });

/** Any picture of the world. */
export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    background: fc.constantFrom(...backgrounds),
    size: fc.integer({ min: 1, max: 3 }),
    found: distinct(kinds.length - 1),
    cells: distinct(side * side - 1),
  })
  .map(({ background, size, found, cells }) =>
    pictureAt(
      background,
      found.slice(0, size).map((kind, i) => [kind, cells[i]!]),
    ),
  );

/** A picture of kinds, by their index, in patches. */
export function pictureAt(
  background: Background,
  objects: readonly (readonly [kind: number, cell: number])[],
): Picture {
  return makePicture(
    background,
    objects.map(([kind, cell]) => ({
      ...kinds[kind]!,
      row: Math.floor(cell / side),
      column: cell % side,
    })),
  );
}

/** All pictures of one object or of two, written down without the world's own counting. */
export function smallPictures(size: 1 | 2): Picture[] {
  const pictures: Picture[] = [];
  for (const background of backgrounds) {
    for (let a = 0; a < 192; a++) {
      const first = [a % 12, Math.floor(a / 12)] as const;
      if (size === 1) pictures.push(pictureAt(background, [first]));
      else
        for (let b = 0; b < a; b++) {
          const second = [b % 12, Math.floor(b / 12)] as const;
          if (first[0] === second[0] || first[1] === second[1]) continue;
          pictures.push(pictureAt(background, [first, second]));
        }
    }
  }
  return pictures;
}
