import { html } from 'htl';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/**
 * What to make of a guess at A's probability with the temperature before top-p.
 *
 * @param guess In percent; null while there is none.
 * @param alone A's probability behind the temperature, before top-p.
 * @param end A's probability behind both.
 */
export function explainOrder(guess: number | null, alone: number, end: number): HTMLElement {
  if (guess === null) return html`<p class="answer" role="status">${words.wait}</p>`;
  return html`<div class="answer" role="status">
    <p>
      ${words.guessed(percentText(guess / 100))}${sentenceGap}<b>${words.becomes(percentText(end))}</b>${sentenceGap}${guess === 100 ? words.right : guess >= 85 && guess <= 90 ? words.unchanged : words.other}
    </p>
    <p>${words.because(percentText(alone))}</p>
  </div>`;
}

const words = inLanguage({
  en: {
    wait: 'The answer comes when you have guessed.',
    guessed: (guess: string) => `You guessed ${guess}.`,
    becomes: (end: string) => `It becomes ${end}.`,
    right: 'You saw it coming.',
    unchanged: 'That is what it was: but the order changes who is left.',
    other: 'The order changes who is left.',
    because: (alone: string) =>
      `At T = 0.5, A alone has ${alone}. That is more than p = 0.8 asks for, so top-p needs no second token and removes B, which it kept before. With one token left, there is nothing to draw.`,
  },
  zh: {
    wait: '先猜一猜，答案随后出现。',
    guessed: (guess: string) => `你猜的是 ${guess}。`,
    becomes: (end: string) => `结果是 ${end}。`,
    right: '你料到了。',
    unchanged: '那是原来的值；可是顺序改变了谁能留下。',
    other: '顺序改变了谁能留下。',
    because: (alone: string) =>
      `T = 0.5 时，单是 A 就有 ${alone}，已经超过 p = 0.8 的要求，所以 top-p 不需要第二个词元，去掉了先前留下的 B。只剩一个词元，也就没有什么可抽的了。`,
  },
});
