import {
  makePicture,
  type Background,
  type Colour,
  type Picture,
  type Shape,
} from '../../model/chameleon/index.js';

/** A picture as an address holds it: `grey,red-circle-0-2,blue-square-3-1`. */
export const pictureAsText = ({ background, objects }: Picture): string =>
  [
    background,
    ...objects.map(({ colour, shape, row, column }) => `${colour}-${shape}-${row}-${column}`),
  ].join(',');

/**
 * The picture in such a text.
 *
 * @throws RangeError where it is none
 */
export function readPictureText(text: string): Picture {
  const [background, ...objects] = text.split(',');
  try {
    return makePicture(
      background as Background,
      objects.map((object) => {
        const [colour, shape, row, column, ...more] = object.split('-');
        return {
          colour: colour as Colour,
          shape: shape as Shape,
          row: placeIn(row),
          column: more.length > 0 ? NaN : placeIn(column),
        };
      }),
    );
  } catch (error) {
    throw new RangeError(`not a picture: ${text}`, { cause: error });
  }
}

/** Number('') would be 0, which is a place. */
const placeIn = (text = ''): number => (/^\d+$/.test(text) ? Number(text) : NaN);
