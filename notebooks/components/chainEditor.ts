import { html } from 'htl';
import {
  createProcessor,
  presetNames,
  presets,
  recipeOf,
  type PresetName,
  type ProcessorSpec,
} from '../../src/index.js';
import { announce, button, control, type Control } from './control.js';
import { dragStage } from './dragStage.js';
import { select } from './select.js';
import { stageItem, type StageItem } from './stageItem.js';
import { offeredStages } from './stageOptions.js';

/** The chain that the editor's value writes down. */
export const chainOf = (text: string) => JSON.parse(text) as readonly ProcessorSpec[];

/**
 * A chain as a list of stages to add, remove, set and put in another order, by pointer and by keyboard.
 * Its value is the list of processors as a recipe has it, in JSON.
 */
export function chainEditor(chain: readonly ProcessorSpec[]): Control<string> {
  let items: StageItem[] = [];
  const list = html`<ol class="stages" aria-label="The chain, first stage first"></ol>`;
  const status = html`<p class="status" role="status"></p>`;
  const stage = select({ label: 'Another stage', options: stageChoices });
  const preset = select<PresetName | 'empty'>({
    label: 'A preset',
    options: [...presetNames, 'empty' as const].map((value) => ({ value, label: value })),
  });
  for (const part of [stage, preset]) part.addEventListener('input', (e) => e.stopPropagation());
  const element = html`<div class="control chain-editor">
    ${list}${status}
    <div class="row">${stage}${button('Add it', add)}</div>
    <div class="row">${preset}${button('Load it', load)}</div>
  </div>`;
  show(chain);
  return control(element, {
    get: () => JSON.stringify(items.map(({ spec }) => spec)),
    set: (text: string) => show(readChain(text)),
  });

  function show(specs: readonly ProcessorSpec[]): void {
    items = specs.map(itemOf);
    list.replaceChildren(...items.map((item) => item.element));
    renumber();
  }

  function itemOf(spec: ProcessorSpec): StageItem {
    const item = stageItem(spec, { move, remove });
    dragStage(item.element, item.grip, { moved: readOrder, dropped: () => say(item) });
    item.grip.addEventListener('keydown', (event) => {
      const by = steps[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(item, by);
    });
    return item;
  }

  function move(item: StageItem, by: -1 | 1): void {
    const other = items[items.indexOf(item) + by]?.element;
    if (other === undefined) return;
    const focused = document.activeElement as HTMLElement | null;
    if (by < 0) other.before(item.element);
    else other.after(item.element);
    focused?.focus();
    readOrder();
    say(item);
  }

  function remove(item: StageItem): void {
    const index = items.indexOf(item);
    item.element.remove();
    readOrder();
    status.textContent = `${item.name} is removed.`;
    (items[index] ?? items.at(-1))?.grip.focus();
  }

  function add(): void {
    const item = itemOf(JSON.parse(stage.value) as ProcessorSpec);
    items.push(item);
    list.append(item.element);
    readOrder();
    say(item);
  }

  function load(): void {
    const name = preset.value;
    show(name === 'empty' ? [] : recipeOf(presets[name]).processors);
    announce(element);
    status.textContent =
      name === 'empty' ? 'The chain is empty.' : `The chain is that of ${presets[name].engine}.`;
  }

  /** The order on the page is the order of the chain. */
  function readOrder(): void {
    const order = [...list.children];
    items = items
      .filter((item) => order.includes(item.element))
      .sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element));
    renumber();
    announce(element);
  }

  function renumber(): void {
    items.forEach((item, i) => item.place(i + 1, items.length));
  }

  function say(item: StageItem): void {
    status.textContent = `${item.name} is stage ${items.indexOf(item) + 1} of ${items.length}.`;
  }
}

const steps: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

const stageChoices = Object.entries(offeredStages).flatMap(([group, specs]) =>
  specs.map((spec) => ({ value: JSON.stringify(spec), label: Object.keys(spec)[0]!, group })),
);

/** @throws RangeError for what is no chain */
function readChain(text: string): readonly ProcessorSpec[] {
  try {
    const chain = chainOf(text);
    for (const spec of chain) createProcessor(spec);
    return chain;
  } catch (error) {
    throw new RangeError(`not a chain: ${text}`, { cause: error });
  }
}
