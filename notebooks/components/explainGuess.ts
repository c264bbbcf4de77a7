import { html } from 'htl';
import { percent } from './percent.js';

/**
 * What to make of a guess at the likeliest token's probability at half the temperature.
 *
 * @param guess In percent; null while there is none.
 * @param first The probability of the likeliest token at T = 1 and at T = 0.5.
 * @param second The same for the second likeliest.
 */
export function explainGuess(
  guess: number | null,
  first: { before: number; after: number },
  second: { before: number; after: number },
): HTMLElement {
  if (guess === null) {
    return html`<p class="answer" role="status">The answer comes when you have guessed.</p>`;
  }
  const ratio = first.before / second.before;
  return html`<div class="answer" role="status">
    <p>
      You guessed ${percent(guess / 100)}. <b>It becomes ${percent(first.after)}.</b>
      ${verdict(guess - 100 * first.after)}
    </p>
    <p>
      To double the logits is to square the ratios. The first token was ${ratio.toFixed(2)} times as
      likely as the second; now it is ${(first.after / second.after).toFixed(2)} times, which is
      ${ratio.toFixed(2)}². The same happens between any two tokens, and the sum must stay 1: so
      whatever leads gains, and the far behind all but vanish.
    </p>
  </div>`;
}

/** @param difference In percentage points. */
function verdict(difference: number): string {
  const points = Math.abs(difference).toFixed(0);
  if (Number(points) <= 3) return 'Very close.';
  return difference > 0
    ? `That was ${points} points too high: twice the logit is not twice the probability.`
    : `That was ${points} points too low: what the winner takes, it takes from all the others.`;
}
