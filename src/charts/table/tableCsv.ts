import { csvText } from '../../csv.js';
import type { Table } from './table.js';

/**
 * A table as the text of a CSV file: a line with the names of the columns, then one for each row, with
 * every digit of the numbers. The caption is not in it.
 *
 * A text that a spreadsheet would run as a formula, such as the token "=", begins with an apostrophe, and
 * so does one that begins with an apostrophe itself: who reads the file takes one off. Spreadsheets read
 * other letters than English ones rightly in a file that begins with U+FEFF; the text has none.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 *
 * @example
 * tableCsv({ caption: 'Counts', columns: ['token', 'count'], rows: [['a,b', 2], ['=', 1]] }) // → 'token,count\r\n"a,b",2\r\n\'=,1\r\n'
 */
export function tableCsv({ columns, rows }: Table): string {
  return csvText([columns, ...rows]);
}
