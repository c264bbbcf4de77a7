import { scaleLinear } from 'd3';
import { fittingTicks, horizontalAxis, shareText, shareTicks } from './axes.js';
import { checkNumber, checkProbabilities, checkTokens } from './check.js';
import { defaultWidth, frame, type ChartOptions, type Group } from './frame.js';
import { countText, probabilityText, temperatureText, widestProbability } from './numberText.js';
import { paint, type ColorRole } from './palette.js';
import type { Table } from './table.js';
import { textWidth } from './textWidth.js';
import { tokenColors } from './tokenColors.js';
import { tokenLabel } from './tokenLabel.js';
import {
  columns,
  tokenRows,
  writeNumber,
  writeRowLabel,
  type Columns,
  type TokenOrder,
} from './tokenRows.js';

/** One distribution, before and after a temperature was applied. */
export interface ProbabilitiesData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** At T = 1: one probability per token, summing to 1. */
  readonly before: ArrayLike<number>;
  /** At `temperature`: one probability per token, summing to 1. */
  readonly after: ArrayLike<number>;
  /** In [0, ∞). */
  readonly temperature: number;
}

/** How many tokens have a line, and in which order. */
export interface ProbabilitiesOptions extends ChartOptions {
  /** At most how many tokens have a line of their own; a whole number ≥ 1. Default 10. */
  readonly rows?: number;
  /** By the probability before, or as in the vocabulary. Default `'probability'`. */
  readonly order?: TokenOrder;
}

const rowHeight = 26;
const top = 30;

/**
 * Probabilities before and after temperature: a line for each of the likeliest tokens, with an outline
 * for the probability before and a filled bar for the one after, and one line for all other tokens. The
 * axis always ends at 100 %, so that nothing but the bars moves when the temperature does.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution, or options outside their ranges
 */
export function probabilitiesChart(
  data: ProbabilitiesData,
  options: ProbabilitiesOptions,
): SVGSVGElement {
  check(data, options.rows);
  const { tokens, before, after, temperature } = data;
  const { width = defaultWidth, rows: most = 10, order = 'probability' } = options;
  const { shown, rows } = tokenRows(before, most, order);
  const colors = options.tokenColors ?? tokenColors(tokens, before);
  const bottom = top + rows.length * rowHeight + 4;
  const { svg, root } = frame(options, {
    title: `Probabilities before and after temperature, ${temperatureText(temperature)}`,
    description: describe(data, shown),
    height: bottom + 24,
  });

  const number = textWidth(widestProbability);
  const names = shown.map((token) => tokens[token]!);
  const layout = columns(width, names, [number, number]);
  const x = scaleLinear([0, 1], layout.bars);
  const axis = { position: x, text: shareText };
  horizontalAxis(root, fittingTicks(shareTicks(1), axis), axis, { top: top - 4, bottom });
  drawHeader(root, layout, temperatureText(temperature));

  rows.forEach(({ token, sum }, i) => {
    const y = top + (i + 0.5) * rowHeight;
    const row = root.append('g').attr('class', 'row');
    const name = token === undefined ? tokens.length - shown.length : tokens[token]!;
    writeRowLabel(row, y, layout.token, name);
    const role = typeof name === 'string' ? colors(name) : 'other';
    drawBars(row, y, x(0), [x(sum(before)) - x(0), x(sum(after)) - x(0)], role);
    writeNumber(row, layout.numbers[0]!, y, probabilityText(sum(before)));
    writeNumber(row, layout.numbers[1]!, y, probabilityText(sum(after)));
  });
  return svg;
}

/** The outline stands around the bar, so that each is seen whichever is longer. */
function drawBars(
  row: Group,
  y: number,
  x: number,
  [before, after]: readonly [number, number],
  role: ColorRole,
): void {
  row
    .append('rect')
    .attr('class', 'after')
    .attr('x', x)
    .attr('y', y - 6)
    .attr('width', after)
    .attr('height', 12)
    .call(paint, role);
  row
    .append('rect')
    .attr('class', 'before')
    .attr('x', x)
    .attr('y', y - 9)
    .attr('width', before)
    .attr('height', 18)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.25)
    .call(paint, 'muted');
}

/** The heads of the two columns of numbers are the legend too. */
function drawHeader(root: Group, { numbers }: Columns, temperature: string): void {
  const header = root.append('g').attr('class', 'header');
  ['T = 1', temperature].forEach((name, i) => {
    const right = numbers[i]!;
    header
      .append('text')
      .attr('x', right)
      .attr('y', 15)
      .attr('text-anchor', 'end')
      .text(name)
      .call(paint, i === 0 ? 'muted' : 'ink');
    const key = header
      .append('rect')
      .attr('x', right - textWidth(name) - 14)
      .attr('y', 5)
      .attr('width', 10)
      .attr('height', 10);
    if (i === 0) key.attr('fill', 'none').attr('stroke', 'currentColor').call(paint, 'muted');
    else key.call(paint, 'ink');
  });
}

function describe({ tokens, before, after, temperature }: ProbabilitiesData, shown: number[]) {
  const moves = [...shown]
    .sort((a, b) => before[b]! - before[a]! || a - b)
    .slice(0, 3)
    .map((token) => {
      const [from, to] = [probabilityText(before[token]!), probabilityText(after[token]!)];
      return `${tokenLabel(tokens[token]!)} from ${from} to ${to}`;
    });
  const which =
    shown.length < tokens.length
      ? `The ${shown.length} likeliest of ${countText(tokens.length)} tokens.`
      : `All ${shown.length} tokens.`;
  return `${which} From T = 1 (outlines) to ${temperatureText(temperature)} (bars): ${moves.join(', ')}.`;
}

/**
 * The data of the chart: every token, the likeliest first.
 *
 * @throws SamplescopeError as `probabilitiesChart` does
 * @example
 * const table = probabilitiesTable({ tokens: ['a', 'b'], before: [0.4, 0.6], after: [0.2, 0.8], temperature: 0.3 });
 * table.rows // → [['b', 0.6, 0.8], ['a', 0.4, 0.2]]
 */
export function probabilitiesTable(data: ProbabilitiesData): Table {
  check(data);
  const { tokens, before, after, temperature } = data;
  return {
    caption: `Probabilities at T = 1 and at ${temperatureText(temperature)}`,
    columns: ['token', 'T = 1', temperatureText(temperature)],
    rows: tokens
      .map((token, i) => [token, before[i]!, after[i]!] as const)
      .sort((a, b) => b[1] - a[1]),
  };
}

function check({ tokens, before, after, temperature }: ProbabilitiesData, rows = 1): void {
  checkTokens(tokens);
  checkProbabilities('before', before, tokens.length);
  checkProbabilities('after', after, tokens.length);
  checkNumber('temperature', temperature, 0, Infinity);
  checkNumber('rows', rows, 1, Infinity);
}
