import { html } from 'htl';
import { announce, control, type Control } from './control.js';
import { slider, type SliderOptions } from './slider.js';

/** A guess that counts once it is given: undefined until then. */
export function prediction(options: SliderOptions): Control<number | undefined> {
  let given: number | undefined;
  const guess = slider(options);
  guess.addEventListener('input', (event) => event.stopPropagation());
  const element = html`<div class="prediction">
    ${guess}
    <button type="button" onclick=${give}>That is my guess</button>
  </div>`;
  return control(element, { get: () => given, set });

  function give(): void {
    given = guess.value;
    announce(element);
  }

  function set(next: number | undefined): void {
    if (next !== undefined) guess.value = next;
    given = next;
  }
}
