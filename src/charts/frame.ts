import { select, type Selection } from 'd3';
import { languageOf, type ChartOptions } from './chartOptions.js';
import { SamplescopeError, say } from '../error.js';
import { paint } from './palette.js';
import { fontFamily, style } from './style.js';

/** A part of a drawing that things are appended to. */
export type SvgGroup = Selection<SVGGElement, unknown, null, undefined>;

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

/** Says that a chart has parts that take the focus: an image has none. */
export const makeGroup = (root: SvgGroup): void =>
  root.node()!.closest('svg')!.setAttribute('role', 'group');

const namespace = 'http://www.w3.org/2000/svg';

/**
 * An empty chart: paper, style, title and description, and a group to draw in, `drawingWidth` wide.
 *
 * @throws SamplescopeError as `drawingWidth` does
 */
export function frame(
  options: ChartOptions,
  { title, description, height }: { title: string; description: string; height: number },
): { svg: SVGSVGElement; root: SvgGroup } {
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
