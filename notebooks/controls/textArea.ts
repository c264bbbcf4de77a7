import { html } from 'htl';
import { announce, control, type Control } from '../page/control.js';

interface TextAreaOptions {
  readonly label: string;
  /** What may be written, in a sentence. */
  readonly hint: string;
  readonly value: string;
  /** How many lines it shows. Default 5. */
  readonly rows?: number;
}

/** How long a reader pauses before what is written counts, in ms. */
const pause = 400;

let areas = 0;

/** A text of several lines. It counts when its writer pauses, so that nobody is corrected while writing. */
export function textArea({ label, hint, value, rows = 5 }: TextAreaOptions): Control<string> {
  const id = `text-area-${++areas}`;
  const area = html`<textarea
    rows=${rows}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-describedby=${id}
  ></textarea>` as HTMLTextAreaElement;
  const element = html`<div class="control text-area">
    <label><span>${label}</span>${area}</label>
    <p id=${id}>${hint}</p>
  </div>`;
  let timer: ReturnType<typeof setTimeout>;
  area.value = value;
  area.addEventListener('input', (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(() => announce(element), pause);
  });
  return control(element, {
    get: () => area.value,
    set(next) {
      if (area.value !== next) area.value = next;
    },
  });
}
