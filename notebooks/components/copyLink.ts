import { html } from 'htl';
import { button } from './control.js';
import { inLanguage } from './language.js';

/** The address is written when controls rest; a little later it is what the page shows. */
const rest = 300;

const words = {
  copy: { en: 'Copy the link', zh: '复制链接' },
  copied: { en: 'Copied.', zh: '已复制。' },
  refused: {
    en: 'Your browser does not let a page copy: take the link from the address bar.',
    zh: '浏览器不允许网页复制：请从地址栏里取链接。',
  },
};

/** A button that copies the page's address, in which everything is kept. */
export function copyLink(): HTMLElement {
  const status = html`<span role="status"></span>`;
  const copy = button(inLanguage(words.copy), () => {
    setTimeout(() => {
      navigator.clipboard.writeText(location.href).then(
        () => (status.textContent = inLanguage(words.copied)),
        () => (status.textContent = inLanguage(words.refused)),
      );
    }, rest);
  });
  return html`<p class="copy-link">${copy} ${status}</p>`;
}
