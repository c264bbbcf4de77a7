import type { SvgGroup } from './frame.js';
import { paint, type ColorRole } from './palette.js';
import { spread } from './spread.js';
import { shorten } from './textWidth.js';

/** A line that ends at the right of a chart. */
interface NamedCurve {
  readonly label: string;
  readonly role: ColorRole;
  /** The last of these is where it ends. */
  readonly ys: readonly number[];
}

/** Where the names are: the lines end at `right`, the names go from `names` to `width`. */
export interface NamePlace {
  readonly right: number;
  readonly names: number;
  readonly width: number;
}

/** Writes each line's name beside its end, or as near as the other names let it, and draws the way there. */
export function drawCurveNames(
  root: SvgGroup,
  place: NamePlace,
  curves: readonly NamedCurve[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const ordered = [...curves].sort((a, b) => a.ys.at(-1)! - b.ys.at(-1)!);
  const ends = ordered.map(({ ys }) => ys.at(-1)!);
  const places = spread(ends, 18, top, bottom);
  ordered.forEach((curve, i) => drawName(root, place, curve, places[i]!));
}

function drawName(
  root: SvgGroup,
  { right, names, width }: NamePlace,
  { role, label, ys }: NamedCurve,
  y: number,
): void {
  const [x0, x1] = [right + 6, names - 4];
  const middle = (x0 + x1) / 2;
  root
    .append('path')
    .attr('d', `M${x0},${ys.at(-1)!}C${middle},${ys.at(-1)!} ${middle},${y} ${x1},${y}`)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.25)
    .call(paint, role);
  root
    .append('text')
    .attr('x', names)
    .attr('y', y)
    .attr('dy', '0.35em')
    .text(shorten(label, width - names))
    .call(paint, 'ink');
}
