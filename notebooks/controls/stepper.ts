import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';

interface StepperOptions {
  readonly label: string;
  /** What each step is called, in order. */
  readonly steps: readonly string[];
  /** Which step it begins with, from 1. Default 1. */
  readonly value?: number;
}

const keys: Readonly<Record<string, (step: number, last: number) => number>> = {
  ArrowLeft: (step) => step - 1,
  ArrowRight: (step) => step + 1,
  Home: () => 1,
  End: (_, last) => last,
};

/** Steps to go through forwards and backwards, with two buttons or the arrow keys; the first is 1. */
export function stepper({ label, steps, value = 1 }: StepperOptions): Control<number> {
  let current = 0;
  const back = button(inLanguage({ en: 'Back', zh: '上一步' }), () => go(current - 1));
  const next = button(inLanguage({ en: 'Next', zh: '下一步' }), () => go(current + 1));
  const names = steps.map((name) => html`<li>${name}</li>`);
  const place = html`<span class="visually-hidden" role="status"></span>`;
  const element = html`<div class="control stepper" role="group" aria-label=${label}>
    <ol>
      ${names}
    </ol>
    <div>${back}${next}${place}</div>
  </div>`;
  element.addEventListener('keydown', (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(move(current, steps.length));
  });
  set(value);
  return control(element, { get: () => current, set });

  function go(step: number): void {
    if (step === current || step < 1 || step > steps.length) return;
    set(step);
    announce(element);
  }

  // A button that has nothing to do stays where the focus is, and says so.
  function set(step: number): void {
    if (!(Number.isInteger(step) && step >= 1 && step <= steps.length)) {
      throw new SamplescopeError(
        'out-of-range',
        say`${label} must be a whole number from ${1} to ${steps.length}, got ${step}`,
      );
    }
    current = step;
    names.forEach((name, i) => (name.ariaCurrent = i === step - 1 ? 'step' : null));
    back.ariaDisabled = String(step === 1);
    next.ariaDisabled = String(step === steps.length);
    place.textContent = inLanguage({
      en: `Step ${step} of ${steps.length}: ${steps[step - 1]}`,
      zh: `第 ${step} 步，共 ${steps.length} 步：${steps[step - 1]}`,
    });
  }
}
