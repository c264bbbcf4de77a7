import {
  colourWord,
  shapeWord,
  type Kind,
  type Patch,
  type Picture,
} from '../../../src/model/chameleon/index.js';
import { inLanguage, pageLanguage } from '../../page/language.js';

/** A kind of object in the page's words: “red circle”. */
export const kindWords = ({ colour, shape }: Kind): string =>
  inLanguage({ en: ' ', zh: '' }) === ''
    ? `${colourWord(colour, 'zh')}${shapeWord(shape, 'zh')}`
    : `${colourWord(colour, 'en')} ${shapeWord(shape, 'en')}`;

/** What a patch shows, in words. */
export const patchWords = ({ kind }: Patch): string =>
  kind === undefined ? inLanguage({ en: 'empty', zh: '空' }) : kindWords(kind);

/** What a picture shows, in words. */
export function pictureWords({ background, objects }: Picture): string {
  const ground = colourWord(background, pageLanguage);
  const things = objects.map(kindWords);
  return inLanguage({
    en: `A picture on ${ground}: ${things.join(', ')}`,
    zh: `${ground}底上的一张图：${things.join('、')}`,
  });
}
