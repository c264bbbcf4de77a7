import { drawingWidth, frame, type ChartOptions, type Group } from './frame.js';
import {
  checkLedgerData,
  ledgerColumns,
  removalOf,
  type LedgerColumn,
  type LedgerData,
} from './ledgerData.js';
import { drawLedgerCell } from './ledgerCell.js';
import { drawLedgerHandle } from './ledgerHandle.js';
import { columnPlace, ledgerLayout, type LedgerLayout } from './ledgerLayout.js';
import { countText, probabilityText } from './numberText.js';
import { paint, type ColorRole } from './palette.js';
import { restLabels } from './rowLayout.js';
import { shorten, textWidth } from './textWidth.js';
import { tokenColors } from './tokenColors.js';
import { tokenLabel } from './tokenLabel.js';
import { tokenRows, type TokenRow } from './tokenRows.js';
import { writeToken } from './writeToken.js';

/** What a ledger needs beside its data. */
export interface LedgerOptions extends ChartOptions {
  /**
   * Whether each stage has a handle at its head, by which a page can let it be moved: an element of the class
   * `handle`, which takes the focus, in a group with the stage's number, from 1, as `data-stage`. Default false.
   */
  readonly handles?: boolean;
}

/** At most so many tokens have a row of their own. */
const most = 12;

/**
 * The ledger of a chain: stages as columns, the likeliest tokens as rows, the others in one row. A cell
 * has the token's probability after the stage, as a number and a bar, with an outline for the
 * probability before it and a triangle where the stage moved the token against the others; or a cross
 * where the stage removed it, with the comparison. Above each column: how many tokens are left, the
 * mass removed, and the entropy. Columns that have no room go below the others.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * fit together
 */
export function ledgerChart(data: LedgerData, options: LedgerOptions): SVGSVGElement {
  checkLedgerData(data);
  const { tokens, before } = data;
  const columns = ledgerColumns(data);
  const { shown, rows } = tokenRows(before, most, 'probability');
  const labels = shown.map((token) => tokenLabel(tokens[token]!));
  const layout = ledgerLayout(drawingWidth(options), columns.length, rows.length, labels);
  const bands = Math.ceil(columns.length / layout.perBand);
  const { svg, root } = frame(options, {
    title: `The ledger of ${columns.length === 2 ? '1 stage' : `${columns.length - 1} stages`}`,
    description: describe(data, columns, shown),
    height: bands * layout.bandHeight,
  });
  // An image has no parts that could take the focus.
  if (options.handles === true) svg.setAttribute('role', 'group');
  const colors = options.tokenColors ?? tokenColors(tokens, before);
  for (let band = 0; band < bands; band++) {
    drawLabels(root, layout, band, rows, tokens, tokens.length - shown.length);
  }
  columns.forEach((column, i) => {
    const { x, y } = columnPlace(layout, i);
    const group = root
      .append('g')
      .attr('class', 'stage')
      .attr('transform', `translate(${x.toFixed(2)},${y})`)
      .attr('data-stage', i === 0 ? null : i);
    if (options.handles === true && i > 0) {
      const stage = { name: column.name, number: i, count: columns.length - 1 };
      drawLedgerHandle(group, stage, layout.column, options.language);
    }
    drawHead(group, column, i, layout);
    rows.forEach((row, line) => {
      const role = row.token === undefined ? 'other' : colors(tokens[row.token]!);
      const cell = { row, columns, at: i, y: layout.headHeight + line * layout.rowHeight };
      drawLedgerCell(group, cell, layout.column, role);
    });
  });
  return svg;
}

/** The captions of the numbers above, the tokens, and a line under the head, all the way across. */
function drawLabels(
  root: Group,
  { captions, label, bandHeight, headHeight, rowHeight, perBand, step }: LedgerLayout,
  band: number,
  rows: readonly TokenRow[],
  tokens: readonly string[],
  rest: number,
): void {
  const group = root
    .append('g')
    .attr('class', 'labels')
    .attr('transform', `translate(0,${band * bandHeight})`);
  captions.forEach((caption, i) => {
    const text = group.append('text').attr('y', 50 + i * 16);
    text.attr('font-size', 12).text(caption).call(paint, 'muted');
  });
  group
    .append('path')
    .attr('d', `M0,${headHeight - 6}H${(label + perBand * step).toFixed(2)}`)
    .attr('stroke', 'currentColor')
    .call(paint, 'line');
  rows.forEach(({ token }, i) => {
    const text = group.append('text').attr('y', headHeight + i * rowHeight + 13);
    if (token !== undefined) {
      writeToken(text.call(paint, 'ink'), tokens[token]!, label);
      return;
    }
    const short = [...restLabels(rest), `… ${countText(rest)}`, '…'].find(
      (name) => textWidth(name) <= label,
    )!;
    text.call(paint, 'muted').append('title').text(restLabels(rest)[0]);
    text.append('tspan').text(short);
  });
}

function drawHead(group: Group, column: LedgerColumn, at: number, layout: LedgerLayout): void {
  const { tokensLeft, massRemoved, entropy, note } = column;
  const name = at === 0 ? column.name : `${at} ${column.name}`;
  const write = (text: string, y: number, role: ColorRole, weight: number | null = null) => {
    const element = group.append('text').attr('y', y).attr('font-size', 12);
    const shown = shorten(text, layout.column, 12);
    if (shown !== text) element.append('title').text(text);
    element.attr('font-weight', weight).call(paint, role).append('tspan').text(shown);
  };
  write(name, 14, 'ink', 650);
  if (note !== '') write(note, 30, 'muted');
  write(countText(tokensLeft), 50, 'ink');
  write(at === 0 ? '–' : massRemoved === 0 ? '0' : probabilityText(massRemoved), 66, 'ink');
  write(`${entropy.toFixed(2)} bits`, 82, 'ink');
}

function describe(
  { tokens }: LedgerData,
  columns: readonly LedgerColumn[],
  shown: number[],
): string {
  const stages = columns.slice(1).map(({ name, note, tokensLeft, massRemoved }, i) => {
    const parameters = note === '' ? '' : ` (${note})`;
    const mass = massRemoved === 0 ? 'none' : probabilityText(massRemoved);
    return `${i + 1} ${name}${parameters} leaves ${countText(tokensLeft)}, mass removed ${mass}`;
  });
  const last = columns.at(-1)!.probabilities;
  const fates = shown.slice(0, 3).map((token) => {
    const removal = removalOf(columns, token);
    const name = tokenLabel(tokens[token]!);
    if (removal === undefined) return `${name} ends at ${probabilityText(last[token]!)}`;
    return `${name} is removed by ${columns[removal.column]!.name}: ${removal.because}`;
  });
  const start = `Of ${countText(columns[0]!.tokensLeft)} tokens, ${stages.join('; ') || 'all stay: there is no stage'}.`;
  return `${start} ${fates.join('. ')}.`;
}
