import { html } from 'htl';
import { lessons } from '../lessons/lessons.js';
import { inLanguage } from '../page/language.js';
import { kept, type LessonProgress } from '../page/kept/onMachine.js';

/** The line of lessons, each with what one finds there, and how far its reader has come. */
export function lessonList(): HTMLElement {
  return html`<ol class="lesson-list">
    ${lessons.map(
      ({ name, title, about }) =>
        html`<li>
          <a href=${`./${name}.html`}>${inLanguage(title)}</a>
          <p>${inLanguage(about)}</p>
          ${progressLine(name, kept().lessons[name])}
        </li>`,
    )}
  </ol>`;
}

/** Nothing where a lesson was not begun. */
function progressLine(name: string, progress: LessonProgress | undefined): HTMLElement | null {
  if (progress === undefined) return null;
  const say = inLanguage(words);
  const answers = Object.values(progress.answers ?? {});
  const right = answers.filter((isRight) => isRight).length;
  const answered = answers.length === 0 ? '' : say.answered(right, answers.length);
  if (progress.isRead === true) return html`<p class="progress">✓ ${say.read}${answered}</p>`;
  return html`<p class="progress">
    <a href=${`./${name}.html#${progress.at ?? ''}`}>${say.goOn}</a>${answered}
  </p>`;
}

const words = {
  en: {
    read: 'read',
    goOn: 'Go on where you were',
    answered: (right: number, all: number) => `, ${right} of ${all} answered right`,
  },
  zh: {
    read: '读完',
    goOn: '从上次停下的地方继续',
    answered: (right: number, all: number) => `，${all} 题答对 ${right} 题`,
  },
};
