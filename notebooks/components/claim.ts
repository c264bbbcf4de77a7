import { html } from 'htl';

/** A sentence and whether it holds, as it was computed just now. */
export function claim(sentence: string, holds: boolean): HTMLElement {
  return html`<p class="claim"><b>${holds ? '✓ Holds.' : '✗ Does not hold.'}</b> ${sentence}</p>`;
}
