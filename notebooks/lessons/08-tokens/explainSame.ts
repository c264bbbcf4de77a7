import { html } from 'htl';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** The chance of another token at each step that the lesson supposes. */
const otherToken = 0.05;

/** The probability that so many tokens in a row come out the same. */
export const allSame = (tokens: number) =>
  Array.from({ length: tokens }).reduce<number>((product) => product * (1 - otherToken), 1);

/** What to make of a guess, in percent, at how likely it is that twenty tokens all come out the same. */
export function explainSame(guess: number | null): HTMLElement {
  const say = inLanguage(words);
  if (guess === null) return html`<p class="answer" role="status">${say.waiting}</p>`;
  const difference = guess - 100 * allSame(20);
  return html`<div class="answer" role="status">
    <p>
      ${say.guessed(percentText(guess / 100))}${sentenceGap}<b>${say.truth(percentText(allSame(20)))}</b>${sentenceGap}${Math.abs(difference) <= 3 ? say.close : difference > 0 ? say.high : say.low}
    </p>
    <p>${say.longer(percentText(allSame(100)), allSame(500).toExponential(0))}</p>
  </div>`;
}

const words = {
  en: {
    waiting: 'The answer comes when you have guessed.',
    guessed: (guess: string) => `You guessed ${guess}.`,
    truth: (share: string) => `It is ${share}: 0.95 times itself, twenty times.`,
    close: 'Very close.',
    high: 'A small chance at every step is a large one on the whole way.',
    low: 'Nineteen steps in twenty go well, and yet so many whole texts stay the same.',
    longer: (hundred: string, page: string) =>
      `Over 100 tokens it is ${hundred}, over 500, a page, about ${page}. A model that is nearly repeatable at each token is not repeatable at all over a page.`,
  },
  zh: {
    waiting: '猜过之后，答案就会出现。',
    guessed: (guess: string) => `你猜的是 ${guess}。`,
    truth: (share: string) => `实际是 ${share}：0.95 自乘二十次。`,
    close: '非常接近。',
    high: '每一步的小概率，走完全程就成了大概率。',
    low: '二十步里有十九步安然无事，整篇不变的文字也就有这么多。',
    longer: (hundred: string, page: string) =>
      `100 个词元时是 ${hundred}；500 个词元，也就是一页，约为 ${page}。每个词元都“几乎可重复”的模型，写满一页就完全不可重复了。`,
  },
};
