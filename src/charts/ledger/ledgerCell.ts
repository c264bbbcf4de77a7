import type { SvgGroup } from '../frame.js';
import type { InEach, Language } from '../language.js';
import { moveOf, removalOf, type LedgerColumn } from './ledgerData.js';
import { probabilityText } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { removalText } from './removalText.js';
import { textWidth } from '../textWidth.js';
import type { TokenRow } from '../tokenRows.js';

interface Words {
  readonly allOfThem: string;
  readonly removedIt: (stage: string, because: string) => string;
  readonly change: (from: string, to: string) => string;
}

const words: InEach<Words> = {
  en: {
    allOfThem: 'all of them',
    removedIt: (stage, because) => `${stage} removed it: ${because}`,
    change: (from, to) => `from ${from} to ${to}`,
  },
  zh: {
    allOfThem: '全部',
    removedIt: (stage, because) => `被 ${stage} 移除：${because}`,
    change: (from, to) => `从 ${from} 到 ${to}`,
  },
};

/** One token, or all others, at one stage. */
interface LedgerCell {
  readonly row: TokenRow;
  readonly columns: readonly LedgerColumn[];
  /** The number of the column. */
  readonly at: number;
  /** The top, in pixels. */
  readonly y: number;
  readonly language: Language;
}

/**
 * Draws what a stage did to a token: its probability before and after, or a cross; nothing where it was
 * removed earlier.
 *
 * @param width In pixels.
 */
export function drawLedgerCell(
  group: SvgGroup,
  { row, columns, at, y, language }: LedgerCell,
  width: number,
  role: ColorRole,
): void {
  const column = columns[at]!;
  const now = row.sum(column.probabilities);
  const then = at === 0 ? undefined : row.sum(columns[at - 1]!.probabilities);
  if (then === 0 && now === 0 && isGone(row, columns, at - 1)) return;
  const cell = group.append('g').attr('class', 'cell').attr('transform', `translate(0,${y})`);
  if (then !== undefined) drawOutline(cell, then * width);
  if (isGone(row, columns, at)) {
    const removed = row.token === undefined ? undefined : column.becauseOf(row.token);
    const because = removed ? removalText(removed, language) : words[language].allOfThem;
    cell.append('title').text(words[language].removedIt(column.name, because));
    drawRemoval(cell, because, width);
    return;
  }
  const value = probabilityText(now);
  const change = words[language].change;
  cell.append('title').text(then === undefined ? value : change(probabilityText(then), value));
  cell.append('text').attr('y', 13).attr('font-size', 12).text(value).call(paint, 'ink');
  cell
    .append('rect')
    .attr('class', 'after')
    .attr('y', 19)
    .attr('width', Math.min(1, now) * width)
    .attr('height', 7)
    .call(paint, role);
  if (then === undefined || row.token === undefined) return;
  const move = moveOf(then, now, column.massKept);
  if (move !== undefined) drawMove(cell, move, textWidth(value, 12) + 3);
}

/** Whether a token was removed up to a column; the others are gone when nothing is left of them. */
function isGone(row: TokenRow, columns: readonly LedgerColumn[], at: number): boolean {
  if (row.token === undefined) {
    return (
      at >= 0 && row.sum(columns[0]!.probabilities) > 0 && row.sum(columns[at]!.probabilities) === 0
    );
  }
  const removal = removalOf(columns, row.token);
  return removal !== undefined && removal.column <= at;
}

/** The outline stands around the bar, so that each is seen whichever is longer. */
function drawOutline(cell: SvgGroup, width: number): void {
  cell
    .append('rect')
    .attr('class', 'before')
    .attr('y', 17)
    .attr('width', width)
    .attr('height', 11)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .call(paint, 'muted');
}

/** A cross, and beside it the comparison, or its numbers alone, where there is room. */
function drawRemoval(cell: SvgGroup, because: string, width: number): void {
  cell.attr('class', 'cell removed');
  cell
    .append('path')
    .attr('d', 'M1,4L10,13M10,4L1,13')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 2)
    .call(paint, 'ink');
  const numbers = /[−\d].*$/.exec(because)?.[0] ?? because;
  const shown = [because, numbers].find((text) => textWidth(text, 12) <= width - 16);
  if (shown === undefined) return;
  cell
    .append('text')
    .attr('x', 16)
    .attr('y', 13)
    .attr('font-size', 12)
    .text(shown)
    .call(paint, 'muted');
}

/** A triangle beside the number. */
function drawMove(cell: SvgGroup, move: 'raised' | 'lowered', x: number): void {
  const [tip, base] = move === 'raised' ? [4, 12] : [12, 4];
  const [left, middle, right] = [x, x + 4.5, x + 9].map((at) => at.toFixed(2));
  cell
    .append('path')
    .attr('class', move)
    .attr('d', `M${left!},${base}H${right!}L${middle!},${tip}Z`)
    .call(paint, 'muted');
}
