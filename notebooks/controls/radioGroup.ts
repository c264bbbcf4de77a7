import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { control, type Control } from '../page/control.js';
import type { SelectOption } from './select.js';

let groups = 0;

interface RadioGroupOptions<Value> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  /** Default: the first one. Null for none, until a reader chooses. */
  readonly value?: Value | null;
}

/** A few values side by side, of which one is chosen. */
export function radioGroup<Value extends string | number>(
  options: RadioGroupOptions<Value> & { readonly value?: Value },
): Control<Value>;
export function radioGroup<Value extends string | number>(
  options: RadioGroupOptions<Value>,
): Control<Value | null>;
export function radioGroup<Value extends string | number>({
  label,
  options,
  value = options[0]!.value,
}: RadioGroupOptions<Value>): Control<Value | null> {
  const name = `radio-group-${++groups}`;
  const buttons = options.map(() => html`<input type="radio" name=${name} />` as HTMLInputElement);
  if (value !== null) set(value);

  return control(
    html`<fieldset class="control radio-group">
      <legend>${label}</legend>
      <div>
        ${options.map((option, i) => html`<label>${buttons[i]}<span>${option.label}</span></label>`)}
      </div>
    </fieldset>`,
    { get: () => options[buttons.findIndex((button) => button.checked)]?.value ?? null, set },
  );

  function set(next: Value | null): void {
    const chosen = options.findIndex((option) => option.value === next);
    if (chosen < 0) {
      const allowed = options.map((option) => String(option.value));
      throw new SamplescopeError(
        'unknown-name',
        say`${label} must be one of ${allowed}, got ${next}`,
      );
    }
    buttons[chosen]!.checked = true;
  }
}
