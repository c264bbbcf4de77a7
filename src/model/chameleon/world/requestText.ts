import { colours, shapes } from '../picture.js';
import { fillSlots, spokenLanguages, type InLanguages, type SpokenLanguage } from './language.js';
import type { Phrase } from './phrase.js';
import { places, type PlaceName } from './places.js';
import type { DrawingRequest } from './requests.js';
import { colourWord, joints, listInWords, shapeWord } from './words.js';

/** The words of a request, and of each object in it; what is not said is left out. */
const request: InLanguages = { en: ' Draw {list}.', zh: '请{list}。' };
const wanted: InLanguages = { en: 'a {colour}{shape}{place}', zh: '{place}画一个{colour}{shape}' };
const wantedColour: InLanguages = { en: '{colour} ', zh: '{colour}的' };
const wantedPlace: InLanguages = { en: ' {place}', zh: '在{place}' };

/** In Chinese each object is a clause of its own, so that commas part all of them. */
const between: InLanguages = { en: joints.en.between, zh: '，' };
const last: InLanguages = { en: joints.en.last, zh: '，' };

/**
 * A request in words.
 *
 * @example
 * requestText({ phrases: [{ shape: 'circle', colour: 'red' }] }, 'en') // → ' Draw a red circle.'
 * requestText({ phrases: [{ shape: 'circle', place: 'top' }] }, 'zh') // → '请在上面画一个圆形。'
 */
export function requestText({ phrases }: DrawingRequest, language: SpokenLanguage): string {
  const items = phrases.map((phrase) => phraseText(phrase, language));
  const joint = { between: between[language], last: last[language] };
  return fillSlots(request[language], { list: listInWords(items, joint) });
}

function phraseText({ shape, colour, place }: Phrase, language: SpokenLanguage): string {
  return fillSlots(wanted[language], {
    shape: shapeWord(shape!, language),
    colour: colour
      ? fillSlots(wantedColour[language], { colour: colourWord(colour, language) })
      : '',
    place: place ? fillSlots(wantedPlace[language], { place: places[place][language] }) : '',
  });
}

/** Everything that can be wanted of one object. */
const allPhrases = shapes.flatMap((shape) =>
  [undefined, ...colours].flatMap((colour) =>
    [undefined, ...(Object.keys(places) as PlaceName[])].map((place) => ({
      shape,
      ...(colour && { colour }),
      ...(place && { place }),
    })),
  ),
);

/** The phrases by their words, in each language. */
const phrasesByText = {
  en: new Map(allPhrases.map((phrase) => [phraseText(phrase, 'en'), phrase])),
  zh: new Map(allPhrases.map((phrase) => [phraseText(phrase, 'zh'), phrase])),
};

/**
 * The request that a text makes, in either language; undefined for a text that is no request of this world.
 *
 * @example
 * readRequest(' Draw a red circle and a square.')?.phrases[1] // → { shape: 'square' }
 * readRequest(' Draw a red circle and a circle.') // → undefined
 */
export function readRequest(text: string): DrawingRequest | undefined {
  for (const language of spokenLanguages) {
    const [head, tail] = request[language].split('{list}') as [string, string];
    if (!text.startsWith(head) || !text.endsWith(tail)) continue;
    const items = text
      .slice(head.length, text.length - tail.length)
      .split(between[language])
      .flatMap((item) => item.split(last[language]));
    const phrases = items.flatMap((item) => phrasesByText[language].get(item) ?? []);
    const made = { phrases };
    const distinct = new Set(phrases.map(({ shape }) => shape)).size === phrases.length;
    if (distinct && phrases.length > 0 && requestText(made, language) === text) return made;
  }
  return undefined;
}
