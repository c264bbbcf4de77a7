import { html } from 'htl';
import { said } from './said.js';

/** What is wrong, beside the control that can put it right: an error, or words in the page's language. */
export const problem = (what: Error | string): HTMLElement =>
  html`<p class="error" role="alert">${typeof what === 'string' ? what : said(what)}</p>`;
