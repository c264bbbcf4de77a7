import { scaleLinear, scaleLog } from 'd3';
import { readAxisHandle } from './axisHandle.js';

/** Hears what a reader asks a chart for: what, and the value, in its own units. */
export type Ask = (asks: string, value: number) => void;

/** How far a key moves a mark, as a share of its way; beside them, Home and End go to the ends. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
};

/**
 * Lets a reader move the marks of a chart that was drawn with handles: by pointer, where a tap is enough, and by keys.
 * The chart itself stays as it is; whoever hears what was asked draws it anew, with `updateElement`, and the mark in
 * hand keeps the focus.
 *
 * @param chart On the page. It may be drawn with handles later, too.
 */
export function touchChart(chart: SVGSVGElement, ask: Ask): void {
  let held: Element | undefined;

  chart.addEventListener('pointerdown', (event) => {
    const handle = handleAt(event.target);
    if (handle === undefined || event.button !== 0) return;
    held = handle;
    chart.setPointerCapture(event.pointerId);
    (handle as SVGElement).focus({ preventScroll: true });
    askAt(handle, event.clientX);
    event.preventDefault();
  });
  chart.addEventListener('pointermove', ({ clientX }) => {
    if (held !== undefined) askAt(held, clientX);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    chart.addEventListener(end, () => (held = undefined));
  }
  chart.addEventListener('keydown', (event) => {
    const handle = handleAt(event.target);
    if (handle === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const share = shareAfter(event.key, shareOf(handle));
    if (share === undefined) return;
    event.preventDefault();
    askFor(handle, share);
  });

  function askAt(handle: Element, clientX: number): void {
    const { left, width } = handle.querySelector('rect')!.getBoundingClientRect();
    askFor(handle, (clientX - left) / width);
  }

  function askFor(handle: Element, share: number): void {
    const { asks, values, isLog } = readAxisHandle(handle);
    const value = scaleOf(values, isLog).invert(Math.max(0, Math.min(share, 1)));
    const written = isLog ? value.toPrecision(3) : value.toFixed(decimals(values));
    ask(asks, Number(written));
  }
}

const handleAt = (target: EventTarget | null): Element | undefined =>
  (target as Element).closest('.axis-handle') ?? undefined;

const scaleOf = (values: readonly [number, number], isLog: boolean) =>
  (isLog ? scaleLog : scaleLinear)(values, [0, 1]);

/** So many that a thousandth of the way can be told from the next. */
const decimals = ([low, high]: readonly [number, number]) =>
  Math.max(0, 3 - Math.floor(Math.log10(high - low)));

function shareOf(handle: Element): number {
  const { values, now, isLog } = readAxisHandle(handle);
  return scaleOf(values, isLog)(now);
}

function shareAfter(key: string, share: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return 1;
  return Object.hasOwn(steps, key) ? share + steps[key]! : undefined;
}
