import { announce, type Control } from './control.js';

/**
 * Keeps a control's value in the page's address, as `#T=0.5&prompt=…`, so that a link shows what its
 * sender saw. A value that is as the page gave it is left out, and an address whose value the control
 * cannot have is put right. A fragment without `=` is a place on the page, and is left alone.
 *
 * @param name What the value is called in the address.
 * @returns The control.
 */
export function inAddress<Value extends string | number | null>(
  name: string,
  control: Control<Value>,
): Control<Value> {
  const initial = control.value;
  read();
  control.addEventListener('input', write);
  // Also fired when the reader goes back or forward.
  window.addEventListener('hashchange', () => {
    const before = control.value;
    if (isState(location.hash)) read();
    if (control.value !== before) announce(control);
  });
  return control;

  function read(): void {
    const text = new URLSearchParams(location.hash.slice(1)).get(name);
    try {
      control.value = text === null ? initial : parse(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      write();
    }
  }

  function parse(text: string): Value {
    if (typeof initial === 'string') return text as Value;
    return (text.trim() === '' ? NaN : Number(text)) as Value;
  }

  function write(): void {
    const state = new URLSearchParams(isState(location.hash) ? location.hash.slice(1) : '');
    if (control.value === initial) state.delete(name);
    else state.set(name, String(control.value));
    const { pathname, search } = location;
    history.replaceState(history.state, '', state.size > 0 ? `#${state}` : pathname + search);
  }
}

const isState = (hash: string) => hash === '' || hash.includes('=');
