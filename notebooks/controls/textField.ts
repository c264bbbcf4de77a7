import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { control, type Control } from '../page/control.js';

/** A line of text, of at least one character. While it is empty, the value stays what it was. */
export function textField({ label, value }: { label: string; value: string }): Control<string> {
  const field = html`<input
    type="text"
    required
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
  />` as HTMLInputElement;
  let current = '';
  field.addEventListener('input', (event) => {
    if (field.value === '') event.stopPropagation();
    else current = field.value;
  });
  field.addEventListener('change', () => {
    field.value = current;
  });
  set(value);

  return control(
    html`<div class="control text-field">
      <label><span>${label}</span>${field}</label>
    </div>`,
    {
      get: () => current,
      set,
    },
  );

  function set(next: string): void {
    if (next === '')
      throw new SamplescopeError('empty', say`${label} must have at least one character, got none`);
    field.value = current = next;
  }
}
