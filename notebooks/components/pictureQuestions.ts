import { questionsOf, storyRequest, type Picture } from '../../src/model/chameleon/index.js';
import type { Control } from './control.js';
import { inLanguage, pageLanguage } from './language.js';
import { select } from './select.js';

/** A question to put to the model about a picture. */
export interface PictureQuestion {
  /** As the model reads it. */
  readonly text: string;
  /** All true answers and their probabilities; undefined for a story, which has no end of them. */
  readonly answers: readonly { readonly text: string; readonly probability: number }[] | undefined;
}

/** The questions of the lesson, by the names that they have in the address. */
const names = [
  'what',
  'circle',
  'square',
  'triangle',
  'where',
  'count',
  'describe',
  'story',
] as const;

export type PictureQuestionName = (typeof names)[number];

/** A question about a picture, in the page's language; `where` asks for the picture's first object. */
export function pictureQuestion(picture: Picture, name: PictureQuestionName): PictureQuestion {
  if (name === 'story') return { text: storyRequest[pageLanguage], answers: undefined };
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
  return questionsOf(picture, pageLanguage).find((question) => question.id === id)!;
}

/** The list of questions about a picture. */
export function pictureQuestionSelect(picture: Picture): Control<PictureQuestionName> {
  return select<PictureQuestionName>({
    label: inLanguage({ en: 'The question', zh: '问题' }),
    options: names.map((value) => ({ value, label: pictureQuestion(picture, value).text.trim() })),
  });
}
