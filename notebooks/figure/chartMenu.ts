import { html } from 'htl';
import { button } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import type { ChartOfMenu } from './chartOfMenu.js';

let menus = 0;

/**
 * A button that opens a menu, in which a chart is saved as a file or copied as a program. What fills it is
 * loaded when it is first opened.
 */
export function chartMenu(current: () => ChartOfMenu): HTMLElement {
  const label = inLanguage({ en: 'Save or copy', zh: '保存或复制' });
  const menu = html`<div
    class="chart-menu"
    id=${`chart-menu-${++menus}`}
    popover
    role="group"
    aria-label=${label}
  ></div>`;
  const open = button(label, () => {});
  open.classList.add('chart-menu-button');
  open.popoverTargetElement = menu;
  open.ariaHasPopup = 'dialog';
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') void show();
  });
  return html`<div class="chart-menu-place">${open}${menu}</div>`;

  async function show(): Promise<void> {
    const { chartMenuItems } = await import('./chartMenuItems.js');
    menu.replaceChildren(...(await chartMenuItems(current)));
    place();
    menu.querySelector('button')?.focus();
  }

  /** Below its button, with their right sides in line; a page scrolls both together. */
  function place(): void {
    const { right, bottom } = open.getBoundingClientRect();
    const most = document.documentElement.clientWidth - menu.offsetWidth - 8;
    menu.style.left = `${Math.max(8, Math.min(right - menu.offsetWidth, most)) + scrollX}px`;
    menu.style.top = `${bottom + scrollY + 4}px`;
  }
}
