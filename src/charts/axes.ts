import type { SvgGroup } from './frame.js';
import { paint } from './palette.js';
import { textWidth } from './textWidth.js';

/** The size of the numbers on an axis, in pixels. */
export const axisFontSize = 12;

/** A value's place on an axis, in pixels. */
export type AxisScale = (value: number) => number;

/**
 * A linear scale; d3's has colours, dates and formats with it, which are a quarter of a small chart's script.
 *
 * @example
 * linearScale([0, 2], [10, 30])(1) // → 20
 */
export const linearScale =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): AxisScale =>
  (value) => {
    const share = (value - low) / (high - low);
    return from * (1 - share) + to * share;
  };

/** How an axis is drawn: a position for each value, and a text for each tick. */
interface Axis {
  readonly position: (value: number) => number;
  readonly text: (value: number) => string;
}

/**
 * The first of several sets of ticks whose texts stand side by side without touching; the last set if
 * none does.
 */
export function fittingTicks(
  candidates: readonly (readonly number[])[],
  { position, text }: Axis,
): readonly number[] {
  const apart = (ticks: readonly number[]) =>
    ticks.slice(1).every((tick, i) => {
      const before = ticks[i]!;
      const texts = textWidth(text(before), axisFontSize) + textWidth(text(tick), axisFontSize);
      return position(tick) - position(before) >= texts / 2 + 6;
    });
  return candidates.find(apart) ?? candidates.at(-1)!;
}

/** Upright grid lines through each of the strips (top and bottom), with their numbers underneath. */
export function horizontalAxis(
  root: SvgGroup,
  ticks: readonly number[],
  { position, text }: Axis,
  strips: readonly (readonly [number, number])[],
): void {
  const bottom = strips.at(-1)![1];
  const axis = root.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  for (const tick of ticks) {
    const x = position(tick);
    axis
      .append('path')
      .attr('d', strips.map(([from, to]) => `M${x},${from}V${to}`).join(''))
      .attr('stroke', 'currentColor')
      .call(paint, 'line');
    axis
      .append('text')
      .attr('x', x)
      .attr('y', bottom + 18)
      .attr('text-anchor', 'middle')
      .attr('font-size', axisFontSize)
      .text(text(tick))
      .call(paint, 'muted');
  }
}

/** Level grid lines from `left` to `right`, with their numbers before them. */
export function verticalAxis(
  root: SvgGroup,
  ticks: readonly number[],
  { position, text }: Axis,
  { left, right }: { left: number; right: number },
): void {
  const axis = root.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  for (const tick of ticks) {
    const y = position(tick);
    axis
      .append('path')
      .attr('d', `M${left},${y}H${right}`)
      .attr('stroke', 'currentColor')
      .call(paint, 'line');
    axis
      .append('text')
      .attr('x', left - 6)
      .attr('y', y)
      .attr('dy', '0.35em')
      .attr('text-anchor', 'end')
      .attr('font-size', axisFontSize)
      .text(text(tick))
      .call(paint, 'muted');
  }
}

/**
 * The ticks of a share of the whole, from the finest set to the coarsest.
 *
 * @param end Where the axis ends: 1, 2 or 5 times a power of ten.
 */
export const shareTicks = (end: number): readonly (readonly number[])[] =>
  (end.toExponential().startsWith('5') ? [5, 1] : [4, 2, 1]).map((parts) =>
    Array.from({ length: parts + 1 }, (_, i) => (i * end) / parts),
  );

/** A share of the whole as a round percentage. */
export const shareText = (share: number): string =>
  share === 0 ? '0' : `${Number((100 * share).toPrecision(3))}\u202f%`;
