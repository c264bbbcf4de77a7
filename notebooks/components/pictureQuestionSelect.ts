import type { Picture } from '../../src/model/chameleon/index.js';
import type { Control } from './control.js';
import { inLanguage, pageLanguage } from './language.js';
import {
  pictureQuestion,
  pictureQuestionNames,
  type PictureQuestionName,
} from './pictureQuestion.js';
import { select } from './select.js';

/** The list of questions about a picture. */
export function pictureQuestionSelect(picture: Picture): Control<PictureQuestionName> {
  return select<PictureQuestionName>({
    label: inLanguage({ en: 'The question', zh: '问题' }),
    options: pictureQuestionNames.map((value) => ({
      value,
      label: pictureQuestion(picture, value, pageLanguage).text.trim(),
    })),
  });
}
