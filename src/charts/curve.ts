import { line } from 'd3';
import type { SvgGroup } from './frame.js';
import { paint, type ColorRole } from './palette.js';

/** How a line looks. */
interface CurveLook {
  readonly role: ColorRole;
  /** In pixels. Default 2. */
  readonly strokeWidth?: number;
  /** As `stroke-dasharray` and `stroke-dashoffset`. Default: a whole line. */
  readonly dash?: { readonly array: string; readonly offset?: number } | undefined;
}

/** A line through points, from one to the next; it has a gap where there is no point. */
export function drawCurve(
  root: SvgGroup,
  xs: readonly number[],
  ys: readonly (number | undefined)[],
  { role, strokeWidth = 2, dash }: CurveLook,
): void {
  const path = line<number | undefined>(
    (_, i) => xs[i]!,
    (y) => y!,
  ).defined((y) => y !== undefined);
  root
    .append('path')
    .attr('class', 'curve')
    .attr('d', path.digits(2)(ys))
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', strokeWidth)
    .attr('stroke-linejoin', 'round')
    .attr('stroke-dasharray', dash?.array ?? null)
    .attr('stroke-dashoffset', dash?.offset ?? null)
    .call(paint, role);
}
