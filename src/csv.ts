/** What makes a spreadsheet take a text for a formula, and the mark that says it is none. */
const formula = /^[=+\-@\t\r'＝＋－＠]/;

/**
 * Rows as the text of a CSV file, a line for each. A text that a spreadsheet would run as a formula begins with an
 * apostrophe, and so does one that begins with an apostrophe itself: who reads the file takes one off.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 *
 * @example
 * csvText([['token', 'count'], ['a,b', 2], ['=', -1]]) // → 'token,count\r\n"a,b",2\r\n\'=,-1\r\n'
 */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
