import { html } from 'htl';
import { loadProcessors, type ProcessorSpec } from '../../src/index.js';
import { readChain, printChain } from './chainText.js';
import { button } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { said } from '../page/said.js';

/** Where a chain can be taken away as JSON, and brought back. */
interface ChainFile {
  readonly element: HTMLElement;
  show(chain: readonly ProcessorSpec[]): void;
}

/**
 * A chain as JSON, behind a button: to copy, to edit, or to paste another in its place.
 *
 * @param load Called with the chain that a reader has pasted.
 */
export function chainFile(load: (chain: readonly ProcessorSpec[]) => void): ChainFile {
  const field = html`<textarea
    rows="6"
    spellcheck="false"
    autocomplete="off"
    aria-label=${words.field}
  ></textarea>` as HTMLTextAreaElement;
  const status = html`<p class="status" role="status"></p>`;
  const error = html`<p class="error" role="alert"></p>`;
  field.addEventListener('input', (event) => event.stopPropagation());
  const element = html`<details class="chain-file">
    <summary>${words.title}</summary>
    <p>${words.about}</p>
    ${field}
    <div class="row">${button(words.load, () => void read())}${button(words.copy, copy)}</div>
    ${status}${error}
  </details>`;
  return {
    element,
    show(chain) {
      field.value = printChain(chain);
      status.textContent = error.textContent = '';
    },
  };

  async function read(): Promise<void> {
    status.textContent = error.textContent = '';
    try {
      await loadProcessors(readChain(field.value));
      load(readChain(field.value));
      status.textContent = words.loaded;
    } catch (problem) {
      error.replaceChildren(said(problem));
    }
  }

  function copy(): void {
    error.textContent = '';
    const done = (text: string) => () => (status.textContent = text);
    // Where a page may not write to the clipboard, there is no clipboard, or it refuses.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(field.value))
      .then(done(words.copied), () => {
        field.select();
        status.textContent = words.selected;
      });
  }
}

const words = inLanguage({
  en: {
    title: 'Save or load this chain as JSON',
    about:
      'A recipe’s list of processors. Keep it in a file, give it to samplescope step --chain, or paste another one here: a list, a whole recipe, or a preset.',
    field: 'The chain as JSON',
    load: 'Load what stands here',
    copy: 'Copy it',
    loaded: 'The chain is loaded.',
    copied: 'Copied.',
    selected: 'The text is selected: copy it.',
  },
  zh: {
    title: '以 JSON 保存或载入这条处理链',
    about:
      '这就是配方里的处理器列表。可以存成文件，交给 samplescope step --chain，也可以在这里粘贴另一条：一个列表、一份完整的配方，或一个预设。',
    field: '处理链的 JSON',
    load: '载入这里的内容',
    copy: '复制',
    loaded: '处理链已载入。',
    copied: '已复制。',
    selected: '文字已选中，请复制。',
  },
});
