import { readAxisHandle, type DrawnHandle } from './axisHandle.js';

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
    const drawn = readAxisHandle(handle);
    const value = valueAfter(event.key, drawn);
    if (value === undefined) return;
    event.preventDefault();
    ask(drawn.asks, value);
  });

  function askAt(handle: Element, clientX: number): void {
    const { left, width } = handle.querySelector('rect')!.getBoundingClientRect();
    const drawn = readAxisHandle(handle);
    ask(drawn.asks, valueAt(drawn, (clientX - left) / width));
  }
}

const handleAt = (target: EventTarget | null): Element | undefined =>
  (target as Element).closest('.axis-handle') ?? undefined;

/** The value at a share of a handle's way, in as many digits as a thousandth of the way needs. */
function valueAt({ values: [low, high], isLog, isWhole }: DrawnHandle, share: number): number {
  const within = Math.max(0, Math.min(share, 1));
  const value = isLog ? low * (high / low) ** within : low + within * (high - low);
  if (isWhole) return Math.round(value);
  if (isLog) return Number(value.toPrecision(3));
  return Number(value.toFixed(Math.max(0, 3 - Math.floor(Math.log10(high - low)))));
}

/** The share of its way at which a handle stands. */
function shareOf({ values: [low, high], now, isLog }: DrawnHandle): number {
  return isLog ? Math.log(now / low) / Math.log(high / low) : (now - low) / (high - low);
}

/** The value to which a key moves a handle; undefined for any other key. A count moves by one at least. */
function valueAfter(key: string, handle: DrawnHandle): number | undefined {
  if (key === 'Home') return valueAt(handle, 0);
  if (key === 'End') return valueAt(handle, 1);
  if (!Object.hasOwn(steps, key)) return undefined;
  const { now, isWhole, values } = handle;
  const step = steps[key]!;
  const value = valueAt(handle, shareOf(handle) + step);
  if (!isWhole || value !== now) return value;
  return Math.max(values[0], Math.min(now + Math.sign(step), values[1]));
}
