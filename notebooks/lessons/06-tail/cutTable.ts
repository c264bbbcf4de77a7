import { html } from 'htl';
import { inLanguage } from '../../page/language.js';
import { countText } from '../../../src/charts/index.js';

/** How many tokens a cut keeps at each of several temperatures. */
interface CutRow {
  readonly name: string;
  readonly kept: readonly number[];
}

/** Cuts against temperatures; a cut that keeps as many at each is marked. */
export function cutTable(temperatures: readonly number[], rows: readonly CutRow[]): HTMLElement {
  const label = inLanguage({ en: 'Tokens that stay', zh: '留下的词元数' });
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">${label}</th>
          ${temperatures.map((T) => html`<th scope="col">T = ${T}</th>`)}
          <th scope="col">${inLanguage({ en: 'minds T', zh: '受 T 影响' })}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, kept }) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${kept.map((count) => html`<td>${countText(count)}</td>`)}
              <td>${minds(kept)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const minds = (kept: readonly number[]) =>
  new Set(kept).size > 1
    ? inLanguage({ en: 'yes', zh: '是' })
    : html`<b>${inLanguage({ en: 'no', zh: '否' })}</b>`;
