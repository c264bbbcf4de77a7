import { html } from 'htl';

interface RowsTableOptions {
  /** What the table shows. */
  readonly caption: string;
  /** The head of the first column, and those of the others. */
  readonly columns: readonly string[];
  /** The name of each row, and what is in it. */
  readonly rows: readonly (readonly [name: string, ...cells: (string | number)[]])[];
  /** Which row is marked, from 0. Default: none. */
  readonly marked?: number;
}

/** Rows of numbers, each under the heads of its columns. */
export function rowsTable({ caption, columns, rows, marked }: RowsTableOptions): HTMLElement {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="steps">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells], i) =>
            html`<tr class=${i === marked ? 'marked' : null}>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
