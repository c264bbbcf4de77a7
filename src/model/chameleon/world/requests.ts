import { SamplescopeError, say, shown } from '../../../error.js';
import type { Stream } from '../../../random/index.js';
import { colours, shapes, type Picture } from '../picture.js';
import { drawPicture, probabilityOfPicture, type Pool } from './arrangements.js';
import { pickByChance, pickEvenly } from './chances.js';
import type { Phrase } from './phrase.js';
import { placings, type PlaceName } from './places.js';

/** A wish for a picture: one to three objects of different shapes, and no others. */
export interface DrawingRequest {
  readonly phrases: readonly (Phrase & Required<Pick<Phrase, 'shape'>>)[];
}

/** How many objects are asked for, and how often. */
const sizes = [
  { probability: 0.5, objects: 1 },
  { probability: 0.35, objects: 2 },
  { probability: 0.15, objects: 3 },
];

/** How often a colour is named; then each is as likely as another. */
const colourNamed = 0.7;

/** How often a place is named; then the terms are chosen as in answers, and each is as likely as another. */
const placeNamed = 0.6;

/**
 * A request, drawn: how many objects, then for each its shape (no shape twice), its colour, if it is named,
 * and its place, if it is named.
 *
 * @example
 * sampleRequest(openStream('seedrandom', '1')).phrases[0].shape // → 'square'
 */
export function sampleRequest(stream: Stream): DrawingRequest {
  const rest = [...shapes];
  const phrases = Array.from({ length: pickByChance(sizes, stream).objects }, () => {
    const shape = pickEvenly(rest, stream);
    rest.splice(rest.indexOf(shape), 1);
    const colour = stream.uniform() < colourNamed ? pickEvenly(colours, stream) : undefined;
    const place = stream.uniform() < placeNamed ? samplePlace(stream) : undefined;
    return { shape, ...(colour && { colour }), ...(place && { place }) };
  });
  return { phrases };
}

function samplePlace(stream: Stream): PlaceName {
  return pickEvenly(pickByChance(placings, stream).names, stream);
}

/**
 * The probability with which `sampleRequest` draws this request.
 *
 * @example
 * requestProbability({ phrases: [{ shape: 'circle' }] }).toFixed(4) // → '0.0200'
 */
export function requestProbability({ phrases }: DrawingRequest): number {
  const size = sizes.find(({ objects }) => objects === phrases.length)!;
  return phrases
    .map((phrase, at) => freedoms(phrase) / (shapes.length - at))
    .reduce((product, probability) => product * probability, size.probability);
}

function freedoms({ colour, place }: Phrase): number {
  const ofColour = colour ? colourNamed / colours.length : 1 - colourNamed;
  const sort = place && placings.find(({ names }) => names.includes(place))!;
  const ofPlace = sort ? (placeNamed * sort.probability) / sort.names.length : 1 - placeNamed;
  return ofColour * ofPlace;
}

/**
 * A picture that a request may have meant: one of all that fit, each as likely as another.
 *
 * @param pool Which pictures to draw from. Default `all`.
 * @throws SamplescopeError `out-of-range` for a request that is not for one to three objects of different
 * shapes
 * @example
 * drawRequested({ phrases: [{ shape: 'circle' }] }, openStream('seedrandom', '1')).objects[0].shape // → 'circle'
 */
export function drawRequested(
  { phrases }: DrawingRequest,
  stream: Stream,
  pool: Pool = 'all',
): Picture {
  if (phrases.length === 0 || new Set(phrases.map(({ shape }) => shape)).size < phrases.length) {
    throw new SamplescopeError(
      'out-of-range',
      say`a request must be for 1 to 3 objects of different shapes, got
        ${shown(phrases.map(({ shape }) => shape))}.`,
    );
  }
  return drawPicture(phrases, stream, pool);
}

/**
 * The probability of a picture, given the request for it: 0 where it does not fit.
 *
 * @param pool Default `all`.
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 0 }] };
 * pictureProbability({ phrases: [{ shape: 'circle', place: 'topLeft' }] }, picture) === 1 / 48 // → true
 * pictureProbability({ phrases: [{ shape: 'square' }] }, picture) // → 0
 */
export function pictureProbability(
  { phrases }: DrawingRequest,
  picture: Picture,
  pool: Pool = 'all',
): number {
  return probabilityOfPicture(picture, phrases, pool);
}
