import { html } from 'htl';

/** Controls beside each other, where there is room. */
export const beside = (...controls: readonly HTMLElement[]): HTMLElement =>
  html`<div class="beside">${controls}</div>`;

/** Controls beside each other that stay in sight, at the top of the window, while their section is read. */
export const sticky = (...controls: readonly HTMLElement[]): HTMLElement =>
  html`<div class="beside sticky">${controls}</div>`;
