import { html } from 'htl';
import { inLanguage } from '../../page/language.js';
import { countText } from '../../../src/charts/index.js';

/** How many words each way to draw takes for a token, at several sizes of the vocabulary. */
export function wordsTable(
  sizes: readonly number[],
  rows: Readonly<Record<string, readonly number[]>>,
): HTMLElement {
  const label = inLanguage({ en: 'Words for one token', zh: '一个词元用掉的字' });
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">${inLanguage({ en: 'vocabulary', zh: '词表' })}</th>
          ${sizes.map((size) => html`<th scope="col">${countText(size)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(rows).map(
          ([name, words]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${words.map((count) => html`<td>${countText(count)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
