import { html } from 'htl';
import { button } from '../page/control.js';
import { writeAddress } from '../page/inAddress.js';
import { inLanguage } from '../page/language.js';

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
    writeAddress();
    navigator.clipboard.writeText(location.href).then(
      () => (status.textContent = inLanguage(words.copied)),
      () => (status.textContent = inLanguage(words.refused)),
    );
  });
  return html`<p class="copy-link">${copy} ${status}</p>`;
}
