import { html } from 'htl';
import {
  presetNames,
  presets,
  recipeOf,
  type PresetName,
  type ProcessorSpec,
} from '../../src/index.js';
import { chainFile } from './chainFile.js';
import { readChain } from './chainText.js';
import { announce, button, control, type Control } from '../page/control.js';
import { dragStage } from './dragStage.js';
import { inLanguage } from '../page/language.js';
import { select } from '../controls/select.js';
import { stageItem, type StageItem } from './stageItem.js';
import { offeredStages } from './stageOptions.js';

/** A chain that a reader edits. */
interface ChainEditor extends Control<string> {
  /** Moves a stage from one place to another, both from 0, as a reader does. */
  moveStage(from: number, to: number): void;
}

/**
 * A chain as a list of stages to add, remove, set and put in another order, by pointer and by keyboard; to
 * load from a preset or from JSON. Its value is the list of processors as a recipe has it, in JSON.
 */
export function chainEditor(chain: readonly ProcessorSpec[]): ChainEditor {
  let items: StageItem[] = [];
  const list = html`<ol class="stages" aria-label=${words.chain}></ol>`;
  const status = html`<p class="status" role="status"></p>`;
  const stage = select({ label: words.stage, options: stageChoices });
  const preset = select<PresetName | 'empty'>({
    label: words.preset,
    options: [
      ...presetNames.map((value) => ({ value, label: value })),
      { value: 'empty', label: words.empty },
    ],
  });
  const file = chainFile((specs) => {
    show(specs);
    announce(element);
  });
  for (const part of [stage, preset]) part.addEventListener('input', (e) => e.stopPropagation());
  const element = html`<div class="control chain-editor" role="group" aria-label=${words.chain}>
    ${list}${status}
    <div class="row">${stage}${button(words.add, add)}</div>
    <div class="row">${preset}${button(words.load, load)}</div>
    ${file.element}
  </div>`;
  element.addEventListener('input', () => file.show(specs()));
  show(chain);
  const editor = control(element, {
    get: () => JSON.stringify(specs()),
    set: (text: string) => show(readChain(text)),
  });
  return Object.assign(editor, { moveStage });

  function specs(): readonly ProcessorSpec[] {
    return items.map(({ spec }) => spec);
  }

  function show(chain: readonly ProcessorSpec[]): void {
    items = chain.map(itemOf);
    list.replaceChildren(...items.map((item) => item.element));
    renumber();
    file.show(chain);
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

  function moveStage(from: number, to: number): void {
    const item = items[from]!;
    list.insertBefore(item.element, items[to < from ? to : to + 1]?.element ?? null);
    readOrder();
    say(item);
  }

  function remove(item: StageItem): void {
    const index = items.indexOf(item);
    item.element.remove();
    readOrder();
    status.textContent = words.removed(item.name);
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
    status.textContent = name === 'empty' ? words.isEmpty : words.isOf(presets[name].engine);
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
    status.textContent = words.place(item.name, items.indexOf(item) + 1, items.length);
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

const words = inLanguage({
  en: {
    chain: 'The chain, first stage first',
    stage: 'Another stage',
    add: 'Add it',
    preset: 'A preset',
    load: 'Load it',
    empty: 'empty',
    isEmpty: 'The chain is empty.',
    isOf: (engine: string) => `The chain is that of ${engine}.`,
    removed: (name: string) => `${name} is removed.`,
    place: (name: string, place: number, count: number) => `${name} is stage ${place} of ${count}.`,
  },
  zh: {
    chain: '处理链，从第一个阶段开始',
    stage: '再加一个阶段',
    add: '加上',
    preset: '一个预设',
    load: '载入',
    empty: '空',
    isEmpty: '处理链是空的。',
    isOf: (engine: string) => `现在是 ${engine} 的处理链。`,
    removed: (name: string) => `${name} 已去掉。`,
    place: (name: string, place: number, count: number) =>
      `${name} 是第 ${place} 个阶段，共 ${count} 个。`,
  },
});
