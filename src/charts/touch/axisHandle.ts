import { makeGroup, type SvgGroup } from '../frame.js';
import { paint } from '../palette.js';

/** A mark of a chart that a reader can move along an axis. */
interface AxisHandle {
  /** What is asked for by moving it. */
  readonly asks: string;
  /** What those hear who cannot see it: what it is, and what it is now. */
  readonly label: string;
  readonly text: string;
  /** The stretch that it can be moved on, in pixels, and how far the area reaches in which it can be taken. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Where its knob is. */
  readonly knob: readonly [x: number, y: number];
  /** The values at both ends of the stretch, and the one that it has. */
  readonly values: readonly [number, number];
  readonly now: number;
  /** Whether equal steps are equal ratios. Default: they are equal differences. */
  readonly scale?: 'log';
  /** Whether it counts something: then nothing but whole numbers is asked for. Default: no. */
  readonly isWhole?: boolean;
}

/**
 * Draws a knob, and round it the area in which it can be taken and moved. It takes the focus and says its value as a
 * slider does, and does nothing by itself: see `touchChart`.
 *
 * Source: the pattern "Slider" in the WAI-ARIA Authoring Practices Guide.
 */
export function drawAxisHandle(root: SvgGroup, handle: AxisHandle): void {
  const { asks, label, text, x, y, knob, values, now, scale, isWhole = false } = handle;
  makeGroup(root);
  const group = root
    .append('g')
    .attr('class', 'axis-handle')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', label)
    .attr('aria-valuemin', values[0])
    .attr('aria-valuemax', values[1])
    .attr('aria-valuenow', now)
    .attr('aria-valuetext', text)
    .attr('data-asks', asks)
    .attr('data-scale', scale ?? null)
    .attr('data-whole', isWhole ? '' : null);
  group
    .append('rect')
    .attr('x', x[0])
    .attr('y', y[0])
    .attr('width', x[1] - x[0])
    .attr('height', y[1] - y[0])
    .attr('fill', 'none')
    .attr('pointer-events', 'all');
  const circle = (radius: number) =>
    group.append('circle').attr('cx', knob[0]).attr('cy', knob[1]).attr('r', radius);
  circle(7).attr('stroke-width', 2).attr('stroke', 'currentColor').call(paint, 'paper');
  circle(6).call(paint, 'ink');
  circle(11)
    .attr('class', 'focus')
    .attr('fill', 'none')
    .attr('stroke-width', 3)
    .attr('stroke', 'currentColor')
    .call(paint, 'ink');
}

/** A handle as it stands in a chart: what it asks for, and the values that it can take. */
export interface DrawnHandle {
  readonly asks: string;
  readonly values: readonly [number, number];
  readonly now: number;
  readonly isLog: boolean;
  readonly isWhole: boolean;
}

/** Reads off a chart what `drawAxisHandle` drew. */
export function readAxisHandle(handle: Element): DrawnHandle {
  const number = (name: string) => Number(handle.getAttribute(name));
  return {
    asks: handle.getAttribute('data-asks')!,
    values: [number('aria-valuemin'), number('aria-valuemax')],
    now: number('aria-valuenow'),
    isLog: handle.getAttribute('data-scale') === 'log',
    isWhole: handle.hasAttribute('data-whole'),
  };
}
