import type { Picture } from '../../../src/model/chameleon/index.js';
import type { Control } from '../../page/control.js';
import { inLanguage, pageLanguage } from '../../page/language.js';
import {
  pictureQuestion,
  pictureQuestionNames,
  type PictureQuestionName,
} from '../../../src/figures/picture/pictureQuestion.js';
import { select } from '../../controls/select.js';

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
