import { select } from 'd3';
import { SamplescopeError } from '../../error.js';
import type { InEach, Language } from '../language.js';
import { countText } from '../numberText.js';
import { tokenLabel } from '../tokenLabel.js';

/** The data of a chart as a table: plain data, in full precision. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Texts and numbers, one for each column; a token is its own text, spaces and all. */
  readonly rows: readonly (readonly (string | number)[])[];
}

const words: InEach<{ moreRows: (count: string) => string }> = {
  en: { moreRows: (count) => `… and ${count} more rows` },
  zh: { moreRows: (count) => `…… 其余 ${count} 行` },
};

/** What the texts of a table are in. */
export interface TableOptions {
  /** Default English. */
  readonly language?: Language;
}

/** How a table becomes an element. */
export interface TableElementOptions extends TableOptions {
  readonly document: Document;
  /** The most rows that are shown, a whole number ≥ 1. Default 50. */
  readonly rows?: number;
}

/**
 * A table as an HTML element, for a reader who cannot or will not read the chart. Numbers are rounded
 * to four digits, with all digits in the cell's `data-value`; invisible characters are made visible. The cells
 * of a column of texts have the class `text`. Where not all rows are shown, a last line says how many more there are.
 *
 * @throws SamplescopeError `out-of-range`
 */
export function tableElement(
  { caption, columns, rows }: Table,
  { document, rows: most = 50, language = 'en' }: TableElementOptions,
): HTMLTableElement {
  if (!(Number.isInteger(most) && most >= 1)) {
    throw new SamplescopeError('out-of-range', `rows must be a whole number ≥ 1, got ${most}`);
  }
  const table = select(document.createElement('table')).attr('class', 'samplescope-table');
  table.append('caption').text(caption);
  const header = table.append('thead').append('tr');
  const isText = columns.map((_, i) => rows.every((row) => typeof row[i] === 'string'));
  columns.forEach((column, i) =>
    header.append('th').attr('scope', 'col').classed('text', isText[i]!).text(column),
  );
  const body = table.append('tbody');
  for (const row of rows.slice(0, most)) {
    const line = body.append('tr');
    row.forEach((value, column) => {
      const cell = column === 0 ? line.append('th').attr('scope', 'row') : line.append('td');
      cell.classed('text', isText[column]!).text(cellText(value));
      if (typeof value === 'number') cell.attr('data-value', value);
    });
  }
  if (rows.length > most) {
    const rest = words[language].moreRows(countText(rows.length - most));
    body.append('tr').append('td').attr('colspan', columns.length).text(rest);
  }
  return table.node()!;
}

/** A value of a table as it is read: four digits of a number, and what is invisible in a text made visible. */
export function cellText(value: string | number): string {
  if (typeof value === 'string') return tokenLabel(value);
  return Number.isInteger(value) ? countText(value) : String(Number(value.toPrecision(4)));
}
