import { saidBy, SamplescopeError, say } from '../../../src/error.js';
import type { Language } from '../../../src/charts/index.js';
import { askAbout, type Picture } from '../../../src/model/chameleon/index.js';
import {
  pictureQuestion,
  pictureQuestionNames,
} from '../../../src/figures/picture/pictureQuestion.js';
import { readPictureText } from '../../../src/figures/picture/pictureAsText.js';
import { attributes, type Given } from '../../tags/attributes.js';
import { quoted } from '../read.js';

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
