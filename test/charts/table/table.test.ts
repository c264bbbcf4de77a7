import { describe, expect, it } from 'vitest';
import { tableElement } from '../../../src/charts/table/table.js';
import { all, document } from '../dataForCharts.js';

const table = {
  caption: 'Probabilities',
  columns: ['token', 'count', 'probability'],
  rows: [
    [' the', 12345, 0.123456789],
    ['\n', 0, 1.23456e-9],
  ],
};

describe('tableElement', () => {
  const element = tableElement(table, { document });
  const texts = (selector: string) => all(element, selector).map((cell) => cell.textContent);

  it('has a caption, and heads for columns and rows', () => {
    expect(texts('caption')).toEqual(['Probabilities']);
    expect(texts('thead th[scope=col]')).toEqual(table.columns);
    expect(texts('tbody th[scope=row]')).toEqual(['␣the', '↵']);
  });

  it('rounds what is read and keeps what is computed with', () => {
    expect(texts('td')).toEqual(['12\u202f345', '0.1235', '0', '1.235e-9']);
    expect(all(element, 'td').map((cell) => Number(cell.getAttribute('data-value')))).toEqual([
      12345, 0.123456789, 0, 1.23456e-9,
    ]);
  });

  it('tells texts from numbers, column by column', () => {
    const mixed = {
      caption: '',
      columns: ['a', 'b', 'c'],
      rows: [
        [1, 'x', 2],
        [2, 'y', '–'],
      ],
    };
    const element = tableElement(mixed, { document });
    expect(all(element, '.text').map((cell) => cell.textContent)).toEqual(['b', 'x', 'y']);
  });

  it('shows some and says how many more there are', () => {
    const rows = Array.from({ length: 6000 }, (_, i) => [`t${i}`, i]);
    const short = tableElement(
      { caption: 'Many', columns: ['token', 'count'], rows },
      { document },
    );
    expect(all(short, 'tbody tr').length).toBe(51);
    expect(all(short, 'tbody tr').at(-1)!.textContent).toBe('… and 5\u202f950 more rows');
  });

  it('refuses to show no rows', () => {
    expect(() => tableElement(table, { document, rows: 0 })).toThrow(
      'rows must be a whole number ≥ 1, got 0',
    );
  });
});
