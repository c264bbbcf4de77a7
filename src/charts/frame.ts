import { select, type Selection } from 'd3';
import { SamplescopeError, say } from '../error.js';
import type { Language } from './language.js';
import { paint } from './palette.js';
import { fontFamily, style } from './style.js';
import type { TokenColors } from './tokenColors.js';

/** What every chart needs beside its data. */
export interface ChartOptions {
  /** Where elements are made: the page's document, or linkedom's in Node. */
  readonly document: Document;
  /** In CSS pixels, at least 240. Default 640. The height follows from it, never from the values. */
  readonly width?: number;
  /** What its words are in. Default English. */
  readonly language?: Language;
  /** Which token has which colour. Default: the likeliest tokens of the chart's own data. */
  readonly tokenColors?: TokenColors;
}

/** The language that a chart is to speak. */
export const languageOf = ({ language = 'en' }: Pick<ChartOptions, 'language'>): Language =>
  language;

/** A part of a drawing that things are appended to. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Paper around the drawing, in pixels, so that a file looks right on any background. */
const margin = 8;

/**
 * How much of a chart's width can be drawn on: all but the margins.
 *
 * @throws SamplescopeError `out-of-range` for a width that is too narrow to read
 */
export function drawingWidth({ width = 640 }: ChartOptions): number {
  if (!(width >= 240 && width < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`width must be in [240, ∞), got ${width}. On a narrower page, draw at 240 and let it
        shrink.`,
    );
  }
  return width - 2 * margin;
}

const namespace = 'http://www.w3.org/2000/svg';

/**
 * An empty chart: paper, style, title and description, and a group to draw in, `drawingWidth` wide.
 *
 * @throws SamplescopeError as `drawingWidth` does
 */
export function frame(
  options: ChartOptions,
  { title, description, height }: { title: string; description: string; height: number },
): { svg: SVGSVGElement; root: Group } {
  const width = drawingWidth(options) + 2 * margin;
  const svg = select(options.document.createElementNS(namespace, 'svg'))
    .attr('xmlns', namespace)
    .attr('class', 'samplescope-chart')
    .attr('role', 'img')
    .attr('lang', languageOf(options))
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
  const root = select(svg.append('g').attr('transform', `translate(${margin},0)`).node()!);
  return { svg: svg.node()!, root };
}
