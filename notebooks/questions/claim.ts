import { html } from 'htl';
import { unbreakable } from '../page/typography.js';
import { inLanguage, sentenceGap } from '../page/language.js';

/** A sentence and whether it holds, as it was computed just now. */
export function claim(sentence: string, holds: boolean): HTMLElement {
  const verdict = inLanguage({
    en: holds ? '✓ Holds.' : '✗ Does not hold.',
    zh: holds ? '✓ 成立。' : '✗ 不成立。',
  });
  return html`<p class="claim"><b>${verdict}</b>${sentenceGap}${unbreakable(sentence)}</p>`;
}
