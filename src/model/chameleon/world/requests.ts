import type { Stream } from '../../../random/index.js';
import { colours, shapes, type Picture } from '../picture.js';
import { drawPicture, probabilityOfPicture, type Pool } from './arrangements.js';
import { pick, pickEvenly } from './chances.js';
import { fill, type InLanguages, type Language } from './language.js';
import type { Phrase } from './phrase.js';
import { corners, flanks, heights, type Place } from './places.js';
import { colourWord, listOf, shapeWord } from './words.js';

/** A wish for a picture: one to three objects of different shapes, and no others. */
export interface DrawingRequest {
  readonly phrases: readonly Phrase[];
}

/** How many objects are asked for, and how often. */
const sizes = [
  { probability: 0.5, objects: 1 },
  { probability: 0.35, objects: 2 },
  { probability: 0.15, objects: 3 },
];

/** How often a colour is named; then each is as likely as another. */
const colourNamed = 0.7;

/** How often a place is named, by sort; then each of the sort is as likely as another. */
const placeNamed: readonly { probability: number; places: readonly (Place | undefined)[] }[] = [
  { probability: 0.4, places: [undefined] },
  { probability: 0.3, places: corners },
  { probability: 0.15, places: heights },
  { probability: 0.15, places: flanks },
];

const request: InLanguages = { en: ' Draw {list}.', zh: '请{list}。' };
const wanted = { en: 'a {colour}{shape}{place}', zh: '{place}画一个{colour}{shape}' };
const wantedColour: InLanguages = { en: '{colour} ', zh: '{colour}的' };
const wantedPlace: InLanguages = { en: ' {place}', zh: '在{place}' };

/** A request, drawn: how many objects, then for each its shape (no shape twice), colour and place. */
export function sampleRequest(stream: Stream): DrawingRequest {
  const rest = [...shapes];
  const phrases = Array.from({ length: pick(sizes, stream).objects }, () => {
    const shape = pickEvenly(rest, stream);
    rest.splice(rest.indexOf(shape), 1);
    const colour = stream.uniform() < colourNamed ? pickEvenly(colours, stream) : undefined;
    const place = pickEvenly(pick(placeNamed, stream).places, stream);
    return { shape, ...(colour && { colour }), ...(place && { place }) };
  });
  return { phrases };
}

/** The probability with which `sampleRequest` draws this request. */
export function requestProbability({ phrases }: DrawingRequest): number {
  const size = sizes.find(({ objects }) => objects === phrases.length)!;
  return phrases
    .map(({ colour, place }, at) => {
      const sort = placeNamed.find(({ places }) => places.includes(place))!;
      const ofColour = colour ? colourNamed / colours.length : 1 - colourNamed;
      return (ofColour * sort.probability) / sort.places.length / (shapes.length - at);
    })
    .reduce((product, probability) => product * probability, size.probability);
}

/**
 * A request in words.
 *
 * @example
 * requestText({ phrases: [{ shape: 'circle', colour: 'red' }] }, 'en') // → ' Draw a red circle.'
 * requestText({ phrases: [{ shape: 'circle', place: heights[0]! }] }, 'zh') // → '请在上面画一个圆形。'
 */
export function requestText({ phrases }: DrawingRequest, language: Language): string {
  const items = phrases.map(({ shape, colour, place }) =>
    fill(wanted[language], {
      shape: shapeWord(shape!, language),
      colour: colour ? fill(wantedColour[language], { colour: colourWord(colour, language) }) : '',
      place: place ? fill(wantedPlace[language], { place: place[language] }) : '',
    }),
  );
  // A Chinese item is a clause of its own, so commas part all of them.
  const list = language === 'zh' ? items.join('，') : listOf(items, language);
  return fill(request[language], { list });
}

/** A picture that a request may have meant: one of all that fit, each as likely as another. */
export function drawRequested(
  { phrases }: DrawingRequest,
  stream: Stream,
  pool: Pool = 'all',
): Picture {
  return drawPicture(phrases, stream, pool);
}

/**
 * The probability of a picture, given the request for it: 0 where it does not fit.
 *
 * @param pool Default `all`.
 * @example
 * const picture = makePicture('white', [{ shape: 'circle', colour: 'red', row: 0, column: 0 }]);
 * pictureProbability({ phrases: [{ shape: 'circle', place: corners[0]! }] }, picture) === 1 / 48 // → true
 */
export function pictureProbability(
  wish: DrawingRequest,
  picture: Picture,
  pool: Pool = 'all',
): number {
  return probabilityOfPicture(picture, wish.phrases, pool);
}
