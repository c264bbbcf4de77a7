import { html } from 'htl';
import { announce, button, control, type Control } from './control.js';
import { slider } from './slider.js';

const wholePercents = Array.from({ length: 101 }, (_, i) => i);

/** A guess at a probability, in percent. It counts once it is given: null until then. */
export function prediction({ label }: { label: string }): Control<number | null> {
  let given: number | null = null;
  const guess = slider({
    label,
    stops: wholePercents,
    marks: [0, 25, 50, 75, 100],
    value: 50,
    format: (value) => `${value} percent`,
  });
  guess.addEventListener('input', (event) => event.stopPropagation());
  const element = html`<div class="prediction">${guess} ${button('This is my guess', give)}</div>`;
  return control(element, { get: () => given, set });

  function give(): void {
    given = guess.value;
    announce(element);
  }

  function set(next: number | null): void {
    if (next !== null) guess.value = next;
    given = next;
  }
}
