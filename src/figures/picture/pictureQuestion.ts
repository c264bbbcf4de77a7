import { questionsOf, storyRequest, type Picture } from '../../model/chameleon/index.js';
import type { Language } from '../../charts/index.js';

/** A question to put to the model about a picture. */
interface PictureQuestion {
  /** As the model reads it. */
  readonly text: string;
  /** All true answers and their probabilities; undefined for a story, which has no end of them. */
  readonly answers: readonly { readonly text: string; readonly probability: number }[] | undefined;
}

/** The questions about a picture, by the names that they have in an address. */
export const pictureQuestionNames = [
  'what',
  'circle',
  'square',
  'triangle',
  'where',
  'count',
  'describe',
  'story',
] as const;

/** The name of a question about a picture. */
export type PictureQuestionName = (typeof pictureQuestionNames)[number];

/** A question about a picture, in a language; `where` asks for the picture's first object. */
export function pictureQuestion(
  picture: Picture,
  name: PictureQuestionName,
  language: Language,
): PictureQuestion {
  if (name === 'story') return { text: storyRequest[language], answers: undefined };
  const { colour, shape } = picture.objects[0]!;
  const id = {
    what: 'what',
    circle: 'colour circle',
    square: 'colour square',
    triangle: 'colour triangle',
    where: `where ${colour} ${shape}`,
    count: 'count',
    describe: 'describe',
  }[name];
  return questionsOf(picture, language).find((question) => question.id === id)!;
}
