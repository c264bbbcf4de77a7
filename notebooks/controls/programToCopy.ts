import { html } from 'htl';
import { button } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { copyOrSelect } from './copyOrSelect.js';

const words = {
  copy: { en: 'Copy the program', zh: '复制程序' },
  copied: { en: 'Copied.', zh: '已复制。' },
  refused: {
    en: 'This browser does not let a page copy. The program is selected: copy it.',
    zh: '浏览器不允许网页复制。程序已经选中：请自行复制。',
  },
};

/**
 * A program with a button that copies it. Where the browser does not let a page copy, the program is
 * selected instead, for the reader to copy.
 *
 * @param label What the program does, for those who hear the page.
 * @param copyLabel What the button says. Default: to copy the program.
 */
export function programToCopy(
  label: string,
  program: string,
  copyLabel = inLanguage(words.copy),
): HTMLElement {
  const code = html`<pre tabindex="0" role="group" aria-label=${label}>${program}</pre>`;
  const said = html`<span role="status"></span>`;
  return html`<div class="program">
    ${code}
    <p>${button(copyLabel, () => void copy())} ${said}</p>
  </div>`;

  async function copy(): Promise<void> {
    const isCopied = await copyOrSelect(program, code);
    said.textContent = inLanguage(isCopied ? words.copied : words.refused);
  }
}
