import { html } from 'htl';
import { button } from './control.js';

/** The address is written when controls rest; a little later it is what the page shows. */
const rest = 300;

/** A button that copies the page's address, in which everything is kept. */
export function copyLink(): HTMLElement {
  const status = html`<span role="status"></span>`;
  const copy = button('Copy the link', () => {
    setTimeout(() => {
      navigator.clipboard.writeText(location.href).then(
        () => (status.textContent = ' Copied.'),
        () =>
          (status.textContent =
            ' Your browser does not let a page copy: take the link from the address bar.'),
      );
    }, rest);
  });
  return html`<p class="copy-link">${copy}${status}</p>`;
}
