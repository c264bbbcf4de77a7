import { govern } from './classRules.js';
import { announce, type Control } from './control.js';
import { tellUnfinished } from './unfinished.js';

/**
 * Keeps a control's value in the page's address, as `#T=0.5&prompt=…`, so that a link shows what its
 * sender saw. A value that is as the page gave it is left out, and an address whose value the control
 * cannot have is put right. A fragment without `=` is a place on the page, and is left alone. A teacher's link
 * can lock the control, or hide it: see `classRules.ts`, to which the names `hide` and `fix` belong.
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
  govern(name, control);
  control.addEventListener('input', write);
  // Also fired when the reader goes back or forward.
  window.addEventListener('hashchange', () => {
    waiting.delete(name);
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
    const number = text.trim() === '' ? NaN : Number(text);
    // What has no value yet takes a number or a word: it refuses the other itself.
    return (initial === null && text !== '' && Number.isNaN(number) ? text : number) as Value;
  }

  function write(): void {
    writeSoon(name, control.value === initial ? null : String(control.value));
  }
}

const isState = (hash: string) => hash === '' || hash.includes('=');

/** What is still to be written into the address; null for what is to be taken out of it. */
const waiting = new Map<string, string | null>();
let timer: ReturnType<typeof setTimeout>;

/** Browsers refuse to write the address at each step of a moving slider; so it is written at rest. */
function writeSoon(name: string, value: string | null): void {
  waiting.set(name, value);
  tellUnfinished(waiting, true);
  clearTimeout(timer);
  timer = setTimeout(writeAddress, 200);
  window.addEventListener('pagehide', writeAddress);
}

/** Writes at once what is still to be written: for whoever takes the address along. */
export function writeAddress(): void {
  tellUnfinished(waiting, false);
  if (waiting.size === 0) return;
  const state = new URLSearchParams(isState(location.hash) ? location.hash.slice(1) : '');
  for (const [name, value] of waiting) {
    if (value === null) state.delete(name);
    else state.set(name, value);
  }
  waiting.clear();
  const { pathname, search } = location;
  history.replaceState(history.state, '', state.size > 0 ? `#${state}` : pathname + search);
}
