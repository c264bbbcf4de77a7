import { html } from 'htl';
import { createProcessor, loadProcessors, type ProcessorSpec } from '../../src/index.js';
import { announce, button } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { said } from '../page/said.js';
import { describeStage } from './stageDescriptions.js';
import { conventionsOf, optionsOf, specOf } from './stageOptions.js';

/** A stage of a chain in a list of them. */
export interface StageItem {
  readonly element: HTMLElement;
  readonly name: string;
  /** As it was last right. */
  readonly spec: ProcessorSpec;
  readonly grip: HTMLButtonElement;
  /** Says where it stands: the number from 1, of so many. */
  place(number: number, count: number): void;
}

/** What can be done with a stage. */
interface StageActions {
  /** To the stage before (−1) or after (1). */
  move(item: StageItem, by: -1 | 1): void;
  remove(item: StageItem): void;
}

let items = 0;

/** A stage: a handle to drag it by, a field for each of its options, and buttons to move and remove it. */
export function stageItem(given: ProcessorSpec, { move, remove }: StageActions): StageItem {
  const { name, options } = optionsOf(given);
  let spec = given;
  const errorId = `stage-error-${++items}`;
  const description = html`<p class="description"></p>`;
  const error = html`<p class="error" id=${errorId} role="alert"></p>`;
  const grip = button('⠿', () => {});
  grip.className = 'grip';
  const earlier = button('↑', () => move(item, -1));
  const later = button('↓', () => move(item, 1));
  const gone = button('✕', () => remove(item));
  const fields = new Map<string, HTMLInputElement | HTMLSelectElement>();
  for (const [key, value] of Object.entries(options)) {
    if (key !== 'convention') fields.set(key, textInput(`${name}: ${key}`, value));
  }
  const known = conventionsOf(name, options);
  if (known.length > 0) {
    fields.set('convention', choice(`${name}: convention`, known, options['convention']));
  }
  for (const field of fields.values()) field.addEventListener('input', read);
  const element = html`<li class="chain-stage">
    ${grip}<b>${name}</b>
    <div class="moves">${earlier}${later}${gone}</div>
    <div class="body">
      <div class="fields">
        ${[...fields].map(([key, field]) => html`<label><span>${key}</span>${field}</label>`)}
      </div>
      ${description} ${error}
    </div>
  </li>`;
  const item: StageItem = {
    element,
    name,
    get spec() {
      return spec;
    },
    grip,
    place(number, count) {
      const says = words(name, number, count);
      grip.ariaLabel = says.drag;
      earlier.ariaLabel = says.earlier;
      later.ariaLabel = says.later;
      gone.ariaLabel = says.remove;
      earlier.ariaDisabled = String(number === 1);
      later.ariaDisabled = String(number === count);
    },
  };
  description.textContent = describeStage(given);
  // Before its parser is there, a formula is taken unread.
  void loadProcessors([given]).then(() => check(given));
  return item;

  function read(event: Event): void {
    event.stopPropagation();
    const read = [...fields].map(([key, { value }]) => [key, valueOf(value, options[key])]);
    const next = specOf(name, Object.fromEntries(read) as Record<string, unknown>);
    check(next, event.target);
  }

  /** What is wrong is said beside the field, and the stage stays as it was last right. */
  function check(next: ProcessorSpec, changed: EventTarget | null = null): void {
    let problem: unknown;
    try {
      createProcessor(next);
      description.textContent = describeStage(next);
    } catch (thrown) {
      problem = thrown;
    }
    error.replaceChildren(...(problem === undefined ? [] : [said(problem)]));
    for (const field of fields.values()) {
      field.ariaInvalid = String(problem !== undefined && field === changed);
    }
    if (problem !== undefined || changed === null) return;
    spec = next;
    announce(element);
  }

  function textInput(label: string, value: unknown): HTMLInputElement {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return html`<input
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-label=${label}
      aria-describedby=${errorId}
      class=${typeof value === 'string' ? 'wide' : ''}
      value=${text}
    />` as HTMLInputElement;
  }
}

function choice(label: string, known: readonly string[], value: unknown): HTMLSelectElement {
  const list = html`<select aria-label=${label}>
    ${known.map((name) => html`<option>${name}</option>`)}
  </select>` as HTMLSelectElement;
  list.value = typeof value === 'string' ? value : known[0]!;
  return list;
}

const words = (name: string, number: number, count: number) =>
  inLanguage({
    en: {
      drag: `${name}, stage ${number} of ${count}: drag it, or move it with the arrow keys`,
      earlier: `Move ${name}, stage ${number} of ${count}, earlier`,
      later: `Move ${name}, stage ${number} of ${count}, later`,
      remove: `Remove ${name}, stage ${number} of ${count}`,
    },
    zh: {
      drag: `${name}，第 ${number} 个阶段，共 ${count} 个：可以拖动，也可以用方向键移动`,
      earlier: `把 ${name}（第 ${number} 个阶段，共 ${count} 个）往前移`,
      later: `把 ${name}（第 ${number} 个阶段，共 ${count} 个）往后移`,
      remove: `去掉 ${name}（第 ${number} 个阶段，共 ${count} 个）`,
    },
  });

/** What is text stays text; all else is a number or a list where it can be read as one. */
function valueOf(text: string, before: unknown): unknown {
  if (typeof before === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
