import { select, type Selection } from 'd3';
import { SamplescopeError } from '../error.js';
import { paint } from './palette.js';
import { fontFamily, style } from './style.js';
import type { TokenColors } from './tokenColors.js';

/** What every chart needs beside its data. */
export interface ChartOptions {
  /** Where elements are made: the page's document, or linkedom's in Node. */
  readonly document: Document;
  /** In CSS pixels, at least 240. Default 640. The height follows from it, never from the values. */
  readonly width?: number;
  /** Which token has which colour. Default: the likeliest tokens of the chart's own data. */
  readonly tokenColors?: TokenColors;
}

/** A part of a drawing that things are appended to. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The width of a chart whose options do not name one, in CSS pixels. */
export const defaultWidth = 640;

const namespace = 'http://www.w3.org/2000/svg';

/**
 * An empty chart: paper, style, title and description, and a group to draw in.
 *
 * @throws SamplescopeError `out-of-range` for a width that is too narrow to read
 */
export function frame(
  { document, width = defaultWidth }: ChartOptions,
  { title, description, height }: { title: string; description: string; height: number },
): { svg: SVGSVGElement; root: Group } {
  if (!(width >= 240 && width < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      `width must be in [240, ∞), got ${width}. On a narrower page, draw at 240 and let it shrink.`,
    );
  }
  const svg = select(document.createElementNS(namespace, 'svg'))
    .attr('xmlns', namespace)
    .attr('class', 'samplescope-chart')
    .attr('role', 'img')
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('fill', 'currentColor')
    .attr('font-family', fontFamily)
    .attr('font-size', 13);
  svg.append('title').text(title);
  svg.append('desc').text(description);
  svg.append('style').text(style);
  svg.append('rect').attr('width', width).attr('height', height).call(paint, 'paper');
  const root = select(svg.append('g').node()!);
  return { svg: svg.node()!, root };
}
