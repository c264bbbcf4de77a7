import { html } from 'htl';
import { inLanguage } from '../page/language.js';

/** Rows of random numbers, each row under its name. */
export function numbersTable(rows: Readonly<Record<string, readonly number[]>>): HTMLElement {
  const label = inLanguage({ en: 'Random numbers', zh: '随机数' });
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table class="numbers">
      <tbody>
        ${Object.entries(rows).map(
          ([name, numbers]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${numbers.map((number) => html`<td>${number.toFixed(6)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
