import { SamplescopeError } from '../../src/error.js';
import { govern } from './classRules.js';
import { announce, type Control } from './control.js';
import { problem } from './problem.js';
import { tellUnfinished } from './unfinished.js';

/**
 * Keeps a control's value in the page's address, as `#T=0.5&prompt=…`, so that a link shows what its
 * sender saw. A value that is as the page gave it is left out. What the control cannot have is told beside it, and
 * stays in the address until something is changed. A fragment without `=` is a place on the page, and is left alone. A teacher's link
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
  let following = false;
  control.addEventListener('input', () => {
    if (!following) write();
  });
  // Also fired when the reader goes back or forward.
  window.addEventListener('hashchange', () => {
    if (!control.isConnected) return; // a newer one of this name has taken its place
    waiting.delete(name);
    const before = control.value;
    if (isState(location.hash)) read();
    if (control.value === before) return;
    // The address has said it already; and to write it again would take out what it says wrong of others.
    following = true;
    announce(control);
    following = false;
  });
  return control;

  function read(): void {
    const text = new URLSearchParams(location.hash.slice(1)).get(name);
    refused.get(name)?.remove();
    refused.delete(name);
    try {
      control.value = text === null ? initial : parse(text);
    } catch (error) {
      const { cause = error } = error as Error;
      if (!(cause instanceof SamplescopeError)) throw error;
      control.value = initial;
      // Where the page wrote the address, it was right when it was written.
      if (location.hash === written || waiting.size > 0) write();
      else tell(cause);
    }
  }

  /** The control itself refuses what is no number, and says what it takes. */
  function parse(text: string): Value {
    const number = typeof initial === 'string' || text.trim() === '' ? NaN : Number(text);
    return (Number.isNaN(number) ? text : number) as Value;
  }

  function tell(error: Error): void {
    const note = problem(error);
    refused.set(name, note);
    // A fold hides all but its heading.
    (control.querySelector('summary') ?? control).append(note);
  }

  function write(): void {
    writeSoon(name, control.value === initial ? null : String(control.value));
  }
}

const isState = (hash: string) => hash === '' || hash.includes('=');

/** What stands in the address and no control can have, and where that is said. */
const refused = new Map<string, Element>();

/** The fragment that the page wrote last. */
let written: string | undefined;

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
  for (const [name, note] of refused) {
    note.remove();
    if (!waiting.has(name)) waiting.set(name, null);
  }
  refused.clear();
  const state = new URLSearchParams(isState(location.hash) ? location.hash.slice(1) : '');
  for (const [name, value] of waiting) {
    if (value === null) state.delete(name);
    else state.set(name, value);
  }
  waiting.clear();
  const { pathname, search } = location;
  history.replaceState(history.state, '', state.size > 0 ? `#${state}` : pathname + search);
  written = location.hash;
}
