import { html } from 'htl';
import { control, type Control } from './control.js';
import type { SelectOptions } from './select.js';

let groups = 0;

/** A few values side by side, of which one is chosen. */
export function radioGroup<Value extends string | number>({
  label,
  options,
  value = options[0]!.value,
}: SelectOptions<Value>): Control<Value> {
  const name = `radio-group-${++groups}`;
  const buttons = options.map(() => html`<input type="radio" name=${name} />` as HTMLInputElement);
  set(value);

  return control(
    html`<fieldset class="control radio-group">
      <legend>${label}</legend>
      <div>
        ${options.map((option, i) => html`<label>${buttons[i]}<span>${option.label}</span></label>`)}
      </div>
    </fieldset>`,
    { get: () => options[buttons.findIndex((button) => button.checked)]!.value, set },
  );

  function set(next: Value): void {
    const chosen = options.findIndex((option) => option.value === next);
    if (chosen < 0) {
      const allowed = options.map((option) => option.value).join(', ');
      throw new RangeError(`${label} must be one of ${allowed}, got ${next}`);
    }
    buttons[chosen]!.checked = true;
  }
}
