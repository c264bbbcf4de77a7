import { html } from 'htl';
import { lessons } from '../lessons/lessons.js';
import { inLanguage } from '../page/language.js';

/** The line of lessons, each with what one finds there. */
export function lessonList(): HTMLElement {
  return html`<ol class="lesson-list">
    ${lessons.map(
      ({ name, title, about }) =>
        html`<li>
          <a href=${`./${name}.html`}>${inLanguage(title)}</a>
          <p>${inLanguage(about)}</p>
        </li>`,
    )}
  </ol>`;
}
