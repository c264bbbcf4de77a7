import { html } from 'htl';
import { inLanguage } from '../page/language.js';

/** What stands in the place of a text that ended before it began. */
export const nothingWritten = (): HTMLElement => html`<p class="note">${inLanguage(words)}</p>`;

const words = {
  en: 'Nothing: the first token was the end.',
  zh: '什么也没有：第一个词元就是结束。',
};
