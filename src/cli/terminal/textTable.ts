import type { Terminal } from './terminal.js';
import { padEnd, padStart, widestOf, wrap } from './width.js';

/** A column: its head, and the side on which its cells stand. */
interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

const gap = '  ';

/**
 * Rows of cells under bold heads, each column as wide as its widest cell; the last takes what is left of the
 * terminal and goes on below itself where that is too little.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string[] {
  const fixed = columns.slice(0, -1);
  const widths = fixed.map(({ head }, i) => widestOf([head, ...rows.map((row) => row[i]!)]));
  const indent = widths.reduce((sum, width) => sum + width + gap.length, 0);
  const room = Math.max(12, terminal.columns - indent);
  const heads = columns.map(({ head }) => head);
  const linesOf = (row: readonly string[]) => {
    const cells = fixed.map(({ align }, i) =>
      (align === 'left' ? padEnd : padStart)(row[i]!, widths[i]!),
    );
    const [first = '', ...others] = wrap(row[fixed.length]!, room);
    return [
      [...cells, first].join(gap).trimEnd(),
      ...others.map((other) => ' '.repeat(indent) + other),
    ];
  };
  return [...linesOf(heads).map(terminal.colors.bold), ...rows.flatMap(linesOf)];
}

/** Columns from their heads: those that end in a colon stand on the right. */
export const columnsOf = (...heads: readonly string[]): Column[] =>
  heads.map((head) => ({
    head: head.replace(/:$/, ''),
    align: head.endsWith(':') ? 'right' : 'left',
  }));
