import type { SvgGroup } from '../frame.js';
import { paint, type ColorRole } from '../palette.js';

/** How often something was drawn and could be expected, in counts. */
export interface Frequency {
  readonly count: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** Band and tick stand out above and below the bar, so that nothing hides anything, however narrow. */
export function drawFrequency(
  row: SvgGroup,
  y: number,
  { count, expected, low, high }: Frequency,
  x: (count: number) => number,
  role: ColorRole,
): void {
  const rect = (name: string, from: number, to: number, height: number) =>
    row
      .append('rect')
      .attr('class', name)
      .attr('x', x(from))
      .attr('y', y - height / 2)
      .attr('width', x(to) - x(from))
      .attr('height', height);
  rect('band', low, high, 18).call(paint, 'line');
  drawLine(row, `M${x(low)},${y - 9}v18M${x(high)},${y - 9}v18`, 1.25).call(paint, 'muted');
  drawLine(row, `M${x(expected)},${y - 11}v22`, 2)
    .classed('expected', true)
    .call(paint, 'ink');
  rect('drawn', 0, count, 8).call(paint, role);
}

const drawLine = (row: SvgGroup, d: string, width: number) =>
  row.append('path').attr('d', d).attr('stroke', 'currentColor').attr('stroke-width', width);

/** What a bar looks like, for the legend: in a square of 12 pixels that ends at x. */
export function drawBarKey(root: SvgGroup, x: number, y: number): void {
  root
    .append('rect')
    .attr('x', x - 12)
    .attr('y', y - 4)
    .attr('width', 12)
    .attr('height', 8)
    .call(paint, 'ink');
}

/** What a band and its tick look like, for the legend. */
export function drawBandKey(root: SvgGroup, x: number, y: number): void {
  root
    .append('rect')
    .attr('x', x - 12)
    .attr('y', y - 6)
    .attr('width', 12)
    .attr('height', 12)
    .call(paint, 'line');
  drawLine(root, `M${x - 12},${y - 6}v12M${x},${y - 6}v12`, 1.25).call(paint, 'muted');
  drawLine(root, `M${x - 6},${y - 8}v16`, 2).call(paint, 'ink');
}
