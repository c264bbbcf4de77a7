import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { control, type Control } from '../page/control.js';

export interface SelectOption<Value> {
  readonly value: Value;
  readonly label: string;
  /** Options of the same group stand together under its name, after those without one. */
  readonly group?: string;
}

interface SelectOptions<Value> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  /** Default: the first one. */
  readonly value?: Value;
  /** Checks a value that is no option but comes from an address, and so becomes one. Default: there is none. */
  readonly other?: (value: string) => Value;
}

/** A list to choose one value from. */
export function select<Value extends string>({
  label,
  options,
  value = options[0]!.value,
  other,
}: SelectOptions<Value>): Control<Value> {
  const groups = new Set(options.flatMap(({ group }) => group ?? []));
  const list = html`<select>
    ${options.filter(({ group }) => group === undefined).map(option)}
    ${[...groups].map(
      (group) =>
        html`<optgroup label=${group}>
          ${options.filter((option) => option.group === group).map(option)}
        </optgroup>`,
    )}
  </select>` as HTMLSelectElement;
  set(value);

  return control(
    html`<div class="control">
      <label><span>${label}</span>${list}</label>
    </div>`,
    { get: () => list.value as Value, set },
  );

  function set(next: Value): void {
    if (![...list.options].some((known) => known.value === next)) {
      if (other === undefined) {
        const allowed = options.map((option) => option.value);
        throw new SamplescopeError(
          'unknown-name',
          say`${label} must be one of ${allowed}, got ${next}`,
        );
      }
      list.append(option({ value: other(next), label: next }));
    }
    list.value = next;
  }
}

const option = ({ value, label }: SelectOption<string>) =>
  html`<option value=${value}>${label}</option>`;
