import { html } from 'htl';
import { percent } from './percent.js';

/**
 * What to make of a guess at A's probability with the temperature before top-p.
 *
 * @param guess In percent; null while there is none.
 * @param alone A's probability behind the temperature, before top-p.
 * @param end A's probability behind both.
 */
export function explainOrder(guess: number | null, alone: number, end: number): HTMLElement {
  if (guess === null) {
    return html`<p class="answer" role="status">The answer comes when you have guessed.</p>`;
  }
  return html`<div class="answer" role="status">
    <p>You guessed ${percent(guess / 100)}. <b>It becomes ${percent(end)}.</b> ${verdict(guess)}</p>
    <p>
      At T = 0.5, A alone has ${percent(alone)}. That is more than p = 0.8 asks for, so top-p needs
      no second token and removes B, which it kept before. With one token left, there is nothing to
      draw.
    </p>
  </div>`;
}

function verdict(guess: number): string {
  if (guess === 100) return 'You saw it coming.';
  if (guess >= 85 && guess <= 90) return 'That is what it was: but the order changes who is left.';
  return 'The order changes who is left.';
}
