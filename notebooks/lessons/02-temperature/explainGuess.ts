import { html } from 'htl';
import { inLanguage } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** A token's probability at T = 1 and at T = 0.5. */
interface Sharpened {
  readonly before: number;
  readonly after: number;
}

/**
 * What to make of a guess at the likeliest token's probability at half the temperature.
 *
 * @param guess In percent; null while there is none.
 * @param first The likeliest token.
 * @param second The second likeliest.
 */
export function explainGuess(
  guess: number | null,
  first: Sharpened,
  second: Sharpened,
): HTMLElement {
  if (guess === null) {
    const waiting = { en: 'The answer comes when you have guessed.', zh: '先猜，答案随后就来。' };
    return html`<p class="answer" role="status">${inLanguage(waiting)}</p>`;
  }
  const [yours, is] = [percentText(guess / 100), percentText(first.after)];
  const before = (first.before / second.before).toFixed(2);
  const after = (first.after / second.after).toFixed(2);
  const said = inLanguage({
    en: html`<p>
      You guessed ${yours}. <b>It becomes ${is}.</b> ${verdict(guess - 100 * first.after)}
    </p>`,
    zh: html`<p>你猜的是 ${yours}。<b>它变成 ${is}。</b>${verdict(guess - 100 * first.after)}</p>`,
  });
  const why = inLanguage({
    en: html`<p>
      To double the logits is to square the ratios. The first token was ${before} times as likely as
      the second; now it is ${after} times, which is ${before}². The same happens between any two
      tokens, and the sum must stay 1: so whatever leads gains, and the far behind all but vanish.
    </p>`,
    zh: html`<p>
      logit 加倍，概率之比就平方。第一个词元原来的概率是第二个的 ${before} 倍，现在是 ${after}
      倍，也就是 ${before}²。任何两个词元之间都是如此，而总和必须仍是
      1：所以领先者得益，远远落后的几乎消失。
    </p>`,
  });
  return html`<div class="answer" role="status">${said}${why}</div>`;
}

/** @param difference In percentage points. */
function verdict(difference: number): string {
  const points = Math.abs(difference).toFixed(0);
  if (Number(points) <= 3) return inLanguage({ en: 'Very close.', zh: '非常接近。' });
  return difference > 0
    ? inLanguage({
        en: `That was ${points} points too high: twice the logit is not twice the probability.`,
        zh: `高了 ${points} 个百分点：logit 加倍，概率并不加倍。`,
      })
    : inLanguage({
        en: `That was ${points} points too low: what the winner takes, it takes from all the others.`,
        zh: `低了 ${points} 个百分点：赢家多得的，是从所有其他词元那里拿来的。`,
      });
}
