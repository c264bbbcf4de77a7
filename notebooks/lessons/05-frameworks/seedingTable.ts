import { html } from 'htl';
import { inLanguage } from '../../page/language.js';

/** One of the ways to seed, and the numbers that the ways to convert make after it. */
interface SeedingRow {
  readonly name: string;
  /** One for each conversion; `by` says who does it so, if anyone. */
  readonly cells: readonly { readonly number: number; readonly by: string | undefined }[];
}

/** Ways to seed against ways to convert: which framework does what, and the first number that comes of it. */
export function seedingTable(
  conversions: readonly string[],
  rows: readonly SeedingRow[],
): HTMLElement {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.label}>
    <table class="seedings">
      <thead>
        <tr>
          <th scope="col">${words.goesIn}</th>
          ${conversions.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, cells }) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map(
                ({ number, by }) =>
                  html`<td class=${by === undefined ? 'unused' : ''}>
                    <b>${number.toFixed(4)}</b><br />${by ?? words.nobody}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const words = inLanguage({
  en: {
    label: 'Seedings and conversions',
    goesIn: 'The seed goes in as …',
    nobody: 'nobody',
  },
  zh: { label: '播种方式与换算方式', goesIn: '种子放进去时是……', nobody: '没有人这样做' },
});
