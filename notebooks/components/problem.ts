import { html } from 'htl';

/** What is wrong, as the library says it, in English, beside the control that can put it right. */
export const problem = (message: string): HTMLElement =>
  html`<p class="error" role="alert" lang="en">${message}</p>`;
