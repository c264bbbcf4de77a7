import type { Stream } from '../../../random/index.js';
import type { Picture } from '../picture.js';
import { countArrangements, drawPicture, probabilityOfPicture, type Pool } from './arrangements.js';
import { pickByChance } from './chances.js';
import type { Phrase } from './phrase.js';

/** How many objects a picture has, and how often. */
const sizes = [
  { probability: 0.3, objects: 1 },
  { probability: 0.4, objects: 2 },
  { probability: 0.3, objects: 3 },
];

const free = (objects: number) => new Array<Phrase>(objects).fill({});

/** How many arrangements of one, two and three objects there are. */
const counts = sizes.map(({ objects }) => countArrangements(free(objects)));

/**
 * A picture of the world: how many objects is drawn first, then one of all pictures with so many.
 *
 * @param pool Which pictures to draw from. Default `all`.
 * @example
 * samplePicture(openStream('seedrandom', '1')).objects.length // → 1
 */
export function samplePicture(stream: Stream, pool: Pool = 'all'): Picture {
  return drawPicture(free(pickByChance(sizes, stream).objects), stream, pool);
}

/**
 * The probability with which `samplePicture` draws this picture.
 *
 * @param pool Default `all`.
 */
export function worldProbability(picture: Picture, pool: Pool = 'all'): number {
  const size = picture.objects.length;
  const ofSize = probabilityOfPicture(picture, free(size), pool, counts[size - 1]);
  return sizes[size - 1]!.probability * ofSize;
}
