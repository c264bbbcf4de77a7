import { html } from 'htl';
import { inLanguage } from './language.js';

/** A sentence and whether it holds, as it was computed just now. */
export function claim(sentence: string, holds: boolean): HTMLElement {
  return html`<p class="claim"><b>${holds ? words.holds : words.fails}</b> ${sentence}</p>`;
}

const words = inLanguage({
  en: { holds: '✓ Holds.', fails: '✗ Does not hold.' },
  zh: { holds: '✓ 成立。', fails: '✗ 不成立。' },
});
