import { html } from 'htl';
import type { Shown } from '../../src/exercise/index.js';
import { inLanguage } from '../page/language.js';
import { rowsTable } from '../display/rowsTable.js';

/** What stands beside the words of a question: a table, or a text as a machine writes it. */
export function shownNumbers({ table, code }: Shown): HTMLElement {
  return html`<div>
    ${
      table &&
      rowsTable({
        caption: inLanguage(words.numbers),
        columns: table.head.map(inLanguage),
        rows: table.rows.map((row) => [row[0]!, ...row.slice(1)] as const),
      })
    }
    ${
      code === undefined
        ? null
        : html`<pre tabindex="0" role="group" aria-label=${inLanguage(words.given)}>${code}</pre>`
    }
  </div>`;
}

const words = {
  numbers: { en: 'The numbers', zh: '数据' },
  given: { en: 'What is given', zh: '给出的内容' },
};
