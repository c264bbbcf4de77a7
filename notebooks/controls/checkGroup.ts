import { html } from 'htl';
import { control, type Control } from '../page/control.js';
import type { SelectOption } from './select.js';

interface CheckGroupOptions<Value> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  /** Those that are ticked. */
  readonly value: readonly Value[];
}

/** Boxes side by side, of which any may be ticked. Its value has those that are, in their order. */
export function checkGroup<Value extends string>({
  label,
  options,
  value,
}: CheckGroupOptions<Value>): Control<readonly Value[]> {
  const boxes = options.map(
    (option) => html`<input type="checkbox" value=${option.value} />` as HTMLInputElement,
  );
  set(value);
  return control(
    html`<fieldset class="control radio-group">
      <legend>${label}</legend>
      <div>
        ${options.map((option, i) => html`<label>${boxes[i]}<span>${option.label}</span></label>`)}
      </div>
    </fieldset>`,
    { get: () => options.filter((_, i) => boxes[i]!.checked).map((option) => option.value), set },
  );

  function set(next: readonly Value[]): void {
    for (const [i, box] of boxes.entries()) box.checked = next.includes(options[i]!.value);
  }
}
