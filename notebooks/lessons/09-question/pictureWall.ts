import { html } from 'htl';
import { chameleonTokens, codesOf, readPicture } from '../../../src/model/chameleon/index.js';
import type { Answer, Answers } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { pictureWords } from './pictureWords.js';
import { pixels } from './pixels.js';

/**
 * The pictures that were drawn, the most frequent first, each with how often it came.
 *
 * @param fits Tells a picture that shows what was asked for.
 */
export function pictureWall(
  label: string,
  { answers, runs }: Answers,
  fits: (answer: Answer) => boolean,
): HTMLElement {
  const say = inLanguage(words);
  const fitting = answers.filter(fits).reduce((sum, { count }) => sum + count, 0);
  return html`<figure class="picture-wall">
    <figcaption>${label}. ${say.distinct(answers.length, runs, fitting)}</figcaption>
    <ul>
      ${answers.slice(0, 24).map(({ text, tokens, count }) => {
        const picture = readPicture(text);
        const words = picture === undefined ? say.none : pictureWords(picture);
        const codes = picture === undefined ? imageCodesIn(tokens) : codesOf(picture);
        return html`<li>
          ${pixels(codes, words)}<small>${count === 1 ? '' : `× ${count}`}</small>
        </li>`;
      })}
    </ul>
  </figure>`;
}

/** The image codes among the tokens, in order, 16 at the most. */
function imageCodesIn(tokens: readonly number[]): number[] {
  const { firstImage, imageCodes } = chameleonTokens;
  return tokens
    .map((token) => token - firstImage)
    .filter((code) => code >= 0 && code < imageCodes)
    .slice(0, 16);
}

const words = {
  en: {
    distinct: (different: number, runs: number, fitting: number) =>
      `${different} distinct among ${runs}; ${fitting} of the ${runs} show what was asked for`,
    none: 'Patches that make no picture of this world',
  },
  zh: {
    distinct: (different: number, runs: number, fitting: number) =>
      `${runs} 张里有 ${different} 种；其中 ${fitting} 张画的是所请求的`,
    none: '拼不成这个世界里的图的碎块',
  },
};
