import { html } from 'htl';
import { button } from './control.js';

/**
 * A program with a button that copies it. Where the browser does not let a page copy, the program is
 * selected instead, for the reader to copy.
 *
 * @param label What the program does, for those who hear the page.
 */
export function programToCopy(label: string, program: string): HTMLElement {
  const code = html`<pre tabindex="0" role="region" aria-label=${label}>${program}</pre>`;
  const said = html`<span role="status"></span>`;
  return html`<div class="program">
    ${code}
    <p>${button('Copy the program', copy)} ${said}</p>
  </div>`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(program);
      said.textContent = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(code);
      code.focus();
      said.textContent = 'This browser does not let a page copy. The program is selected: copy it.';
    }
  }
}
