import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { said } from '../page/said.js';

export interface SliderOptions {
  readonly label: string;
  /** The values that the thumb stops at, in rising order. Between them one can type. */
  readonly stops: readonly number[];
  /** Which of them are written under the slider. Default: none. */
  readonly marks?: readonly number[];
  /** Default: the first stop. */
  readonly value?: number;
  /** A value as words, for those who hear the slider. Default: the number. */
  readonly format?: (value: number) => string;
}

/**
 * A slider over any rising list of values, with a field beside it for the exact number. Arrow keys go
 * one stop, Page Up and Page Down a tenth of the way, Home and End to the ends.
 */
export function slider({
  label,
  stops,
  marks = [],
  value = stops[0]!,
  format = String,
}: SliderOptions): Control<number> {
  const low = stops[0]!;
  const high = stops.at(-1)!;
  const last = stops.length - 1;
  let current = NaN;

  const range = html`<input type="range" min="0" max=${last} step="1" />` as HTMLInputElement;
  const field = html`<input
    type="number"
    min=${low}
    max=${high}
    step="any"
    aria-label=${inLanguage({ en: `${label}, as a number`, zh: `${label}，数值` })}
  />` as HTMLInputElement;
  const status = html`<p class="error" role="status"></p>`;
  range.addEventListener('input', () => {
    status.replaceChildren();
    set(stops[range.valueAsNumber]!);
  });
  field.addEventListener('input', (event) => {
    status.replaceChildren();
    if (isAllowed(field.valueAsNumber)) show(field.valueAsNumber);
    else event.stopPropagation();
  });
  // What is being written may be on its way to a number that is allowed: it is judged when it is done.
  field.addEventListener('change', () => {
    if (field.validity.valid && isAllowed(field.valueAsNumber)) return;
    if (field.value !== '') status.replaceChildren(said(refusal(field.value)));
    field.value = String(current);
  });
  set(value);

  return control(
    html`<div class="control slider">
      <label><span>${label}</span>${range}</label>
      ${field}
      <div class="marks" aria-hidden="true">
        ${marks.map((mark) => html`<span style=${`--at:${nearest(mark) / last}`}>${mark}</span>`)}
      </div>
      ${status}
    </div>`,
    { get: () => current, set },
  );

  function set(next: number): void {
    if (!isAllowed(next)) throw refusal(next);
    field.value = String(next);
    show(next);
  }

  function show(next: number): void {
    current = next;
    range.value = String(nearest(next));
    range.setAttribute('aria-valuetext', format(next));
  }

  /** An address or a reader may have written anything. */
  function isAllowed(next: unknown): next is number {
    return typeof next === 'number' && next >= low && next <= high;
  }

  function refusal(next: string | number): Error {
    return new SamplescopeError(
      'out-of-range',
      say`${label} must be a number in ${`[${low}, ${high}]`}, got ${next}`,
    );
  }

  function nearest(next: number): number {
    return Math.round(placeAmong(stops, next));
  }
}

/**
 * Where a value stands among rising stops, from 0 for the first; between two, as far from each as it is from their
 * values.
 *
 * @example
 * placeAmong([0, 1, 5], 3) // → 1.5
 */
export function placeAmong(stops: readonly number[], value: number): number {
  const above = stops.findIndex((stop) => stop >= value);
  if (above <= 0) return above;
  const [low, high] = [stops[above - 1]!, stops[above]!];
  return above - (high - value) / (high - low);
}
