import { html } from 'htl';

/** What is wrong, beside the control that can put it right. */
export const problem = (message: string): HTMLElement =>
  html`<p class="error" role="alert">${message}</p>`;
