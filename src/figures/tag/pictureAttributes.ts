import { saidBy, SamplescopeError, say } from '../../error.js';
import type { Language } from '../../charts/index.js';
import { askAbout, readPrompt, type Picture } from '../../model/chameleon/index.js';
import { pictureQuestion, pictureQuestionNames } from '../picture/pictureQuestion.js';
import { pictureAsText, readPictureText } from '../picture/pictureAsText.js';
import { attributes, type Given } from './attributes.js';
import { quoted } from './readAttribute.js';

/** The picture of the last lesson. */
const shown = 'grey,red-circle-0-2,blue-square-2-1,green-triangle-3-3';

/**
 * The picture that an author gives, or the one of the last lesson.
 *
 * @throws SamplescopeError `malformed`
 */
function readPicture({ picture = shown }: Given): Picture {
  try {
    return readPictureText(picture);
  } catch (error) {
    const { cause } = error as Error;
    throw new SamplescopeError(
      'malformed',
      say`picture must be a background and its objects such as ${attributes.picture.example}, got
        ${quoted(picture)}: ${saidBy(cause)}`,
    );
  }
}

/**
 * What the toy Chameleon reads: the picture, and the question about it.
 *
 * @throws SamplescopeError `unknown-name` for another question, `malformed` for what is no picture
 * @example
 * picturePrompt({ question: 'count' }, 'en').endsWith(' How many objects are there?<turn>') // → true
 */
export function picturePrompt(given: Given, language: Language): string {
  const { question = 'what' } = given;
  const picture = readPicture(given);
  const name = pictureQuestionNames.find((other) => other === question);
  if (name === undefined) {
    throw new SamplescopeError(
      'unknown-name',
      say`question must be one of ${pictureQuestionNames}, got ${quoted(question)}`,
    );
  }
  return askAbout(picture, pictureQuestion(picture, name, language).text);
}

/**
 * The picture in what the toy Chameleon reads, and the question if it is one that an attribute names; undefined where
 * there is no picture.
 *
 * @example
 * pictureIn(picturePrompt({ question: 'count' }, 'zh'))?.question // → 'count'
 */
export function pictureIn(prompt: string): Given | undefined {
  const read = readPrompt(prompt);
  const picture = read?.picture;
  if (picture === undefined) return undefined;
  const question = pictureQuestionNames.find((name) =>
    (['en', 'zh'] as const).some(
      (language) => pictureQuestion(picture, name, language)?.text === read!.words,
    ),
  );
  return { picture: pictureAsText(picture), ...(question !== undefined && { question }) };
}
