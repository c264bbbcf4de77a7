import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../../src/charts/table/tableCsv.js';

const tableOf = (rows: (string | number)[][]) => ({
  caption: 'Any',
  columns: ['token', 'probability'],
  rows,
});

/** Read by another program's rules: csv-parse follows RFC 4180. */
const read = (text: string): string[][] =>
  parse(text, { record_delimiter: '\r\n', relax_column_count: false });

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\n', '\r', '\r\n', '"', '""', ',', ' the', "'s", "''", '词元', '\t', ';'),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1', '\t=1', '\r=1'),
);

/** A zero has no sign in a file. */
const anyNumber = fc.double().filter((number) => !Object.is(number, -0));

describe('tableCsv', () => {
  it('is read back with all its texts and numbers, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(awkward, anyNumber), { minLength: 1 }), (rows) => {
        const [head, ...lines] = read(tableCsv(tableOf(rows)));
        expect(head).toEqual(['token', 'probability']);
        const values = lines.map(([token, number]) => [token!.replace(/^'/, ''), Number(number)]);
        expect(values).toEqual(rows);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('has no text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(awkward, (token) => {
        expect(read(tableCsv(tableOf([[token, 1]])))[1]![0]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('ends every line as RFC 4180 has it, and leaves negative numbers numbers', () => {
    expect(tableCsv(tableOf([['a', -0.5]]))).toBe('token,probability\r\na,-0.5\r\n');
  });
});
