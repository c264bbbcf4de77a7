import { html } from 'htl';
import { inLanguage, sentenceGap } from '../page/language.js';

/**
 * What to make of a guess at one of a few things.
 *
 * @param guess Null while there is none.
 * @param right The one that is so.
 * @param because Why, whatever was guessed.
 */
export function explainChoice<Value>(
  guess: Value | null,
  right: Value,
  because: string | Node,
): HTMLElement {
  if (guess === null) {
    const waiting = { en: 'The answer comes when you have guessed.', zh: '先猜，答案随后就来。' };
    return html`<p class="answer" role="status">${inLanguage(waiting)}</p>`;
  }
  const verdict =
    guess === right
      ? inLanguage({ en: 'You guessed right.', zh: '猜对了。' })
      : inLanguage({ en: 'Not so.', zh: '并非如此。' });
  return html`<p class="answer" role="status"><b>${verdict}</b>${sentenceGap}${because}</p>`;
}
