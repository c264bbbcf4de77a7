import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { announce, button, control, type Control } from '../page/control.js';

interface CounterOptions {
  /** What is counted; read aloud, and written in a teacher's list of controls. */
  readonly label: string;
  /** A button for each, which adds that many. */
  readonly steps: readonly { readonly label: string; readonly add: number }[];
  /** What the button that goes back to 0 says. */
  readonly reset: string;
  /** The highest count; the buttons stop there. */
  readonly max: number;
  /** Default 0. */
  readonly value?: number;
}

/** Buttons that count up, and one that goes back to 0. */
export function counter({ label, steps, reset, max, value = 0 }: CounterOptions): Control<number> {
  let current = 0;
  const add = steps.map((step) =>
    button(step.label, () => press(Math.min(current + step.add, max))),
  );
  const back = button(reset, () => press(0));
  const element = html`<div class="control counter" role="group" aria-label=${label}>
    ${add}${back}
  </div>`;
  set(value);
  return control(element, { get: () => current, set });

  function press(next: number): void {
    if (next === current) return;
    set(next);
    announce(element);
  }

  // A button that has nothing to do stays where the focus is, and says so.
  function set(next: number): void {
    if (!(Number.isInteger(next) && next >= 0 && next <= max)) {
      throw new SamplescopeError(
        'out-of-range',
        say`${label} must be a whole number from ${0} to ${max}, got ${next}`,
      );
    }
    current = next;
    for (const button of add) button.ariaDisabled = String(current === max);
    back.ariaDisabled = String(current === 0);
  }
}
