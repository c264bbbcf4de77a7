import type { Stream } from '../../../random/index.js';
import type { Picture } from '../picture.js';
import { pickByChance, type TextChance } from './chances.js';
import { fillSlots, type InLanguages, type SpokenLanguage } from './language.js';
import { kindSlots } from './words.js';

/** What somebody says who wants a story. */
export const storyRequest: InLanguages = { en: ' Tell a story.', zh: '请讲一个故事。' };

/** What the objects do, and how often. */
const verbs = [
  { probability: 0.4, en: 'sings', zh: '唱歌' },
  { probability: 0.3, en: 'dances', zh: '跳舞' },
  { probability: 0.2, en: 'sleeps', zh: '睡觉' },
  { probability: 0.1, en: 'laughs', zh: '大笑' },
];

const sentence: InLanguages = {
  en: ' The {colour} {shape} {verb}.',
  zh: '{colour}的{shape}在{verb}。',
};

/** After every sentence a story goes on with this probability: more often than not. */
const goesOn = 0.75;

/**
 * All sentences that a story about a picture is made of: each of its objects as likely as another.
 *
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 3 }] };
 * sentencesOf(picture, 'en')[0] // → { text: ' The red circle sings.', probability: 0.4 }
 */
export function sentencesOf({ objects }: Picture, language: SpokenLanguage): TextChance[] {
  return objects.flatMap((object) =>
    verbs.map((verb) => ({
      text: fillSlots(sentence[language], { ...kindSlots(object, language), verb: verb[language] }),
      probability: verb.probability / objects.length,
    })),
  );
}

/** A story, or the beginning of one that is cut off after so many sentences. */
interface Story {
  readonly text: string;
  /** Whether it came to its end. */
  readonly ended: boolean;
}

/**
 * A story about a picture: sentence after sentence, each an object that does something.
 *
 * @param most After so many sentences it is cut off where it would go on. Default: never.
 */
export function sampleStory(
  picture: Picture,
  language: SpokenLanguage,
  stream: Stream,
  most = Infinity,
): Story {
  const sentences = sentencesOf(picture, language);
  let text = '';
  for (let count = 1; ; count++) {
    text += pickByChance(sentences, stream).text;
    if (stream.uniform() >= goesOn) return { text, ended: true };
    if (count >= most) return { text, ended: false };
  }
}

/**
 * The probability of a story, with its end; or, not ended, that a story begins with this text, a number of
 * whole sentences. 0 for a text that is no story about this picture.
 *
 * @param ended Default true.
 * @example
 * const picture = { background: 'white', objects: [{ shape: 'circle', colour: 'red', row: 0, column: 3 }] };
 * storyProbability(picture, 'en', ' The red circle sings.') // → 0.1
 */
export function storyProbability(
  picture: Picture,
  language: SpokenLanguage,
  text: string,
  ended = true,
): number {
  if (text === '') return ended ? 0 : 1;
  const sentences = sentencesOf(picture, language);
  let probability = ended ? 1 - goesOn : 1;
  for (let at = 0; at < text.length;) {
    const next = sentences.find((known) => text.startsWith(known.text, at));
    if (!next) return 0;
    probability *= next.probability * (at > 0 ? goesOn : 1);
    at += next.text.length;
  }
  return probability;
}
