import { html } from 'htl';
import { exercises, practiceKey, type ExerciseName } from '../../src/exercise/index.js';
import { pointsOf } from '../../src/exercise/exercise.js';
import { lessons } from '../lessons/lessons.js';
import { inLanguage } from '../page/language.js';
import { changes, progressOf } from './progress.js';

/**
 * The exercises lesson by lesson, each with what was done of it.
 *
 * @param options What the address holds beside the exercise, and the links take along.
 * @param invalidation Of the cell that shows it.
 */
export function exerciseList(
  names: readonly ExerciseName[],
  options: { readonly key: string; readonly set: string },
  invalidation: Promise<void>,
): HTMLElement {
  const { key, set } = options;
  const element = html`<div class="exercise-list"></div>`;
  element.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href^="#"]') === null) return;
    // The address changes after the click, and the exercise after that: where it stands does not.
    setTimeout(() => document.querySelector<HTMLElement>('#chosen')?.focus());
  });
  write();
  changes.addEventListener('change', write);
  void invalidation.then(() => changes.removeEventListener('change', write));
  return element;

  function write(): void {
    const progress = progressOf(key);
    const rows = lessons.flatMap((lesson, i) => {
      const own = names.filter((name) => exercises[name].lesson === lesson.name);
      return own.length === 0
        ? []
        : html`<li value=${i + 1}>
            <a href=${`./${lesson.name}.html`}>${inLanguage(lesson.title)}</a>
            <ul>
              ${own.map((name) => row(name, progress[name]))}
            </ul>
          </li>`;
    });
    const points = names.reduce((sum, name) => sum + (progress[name]?.points ?? 0), 0);
    const of = names.reduce((sum, name) => sum + mostPoints(name), 0);
    element.replaceChildren(
      html`<ol>
        ${rows}
      </ol>`,
      html`<p>
        ${inLanguage({ en: `${points} of ${of} points so far.`, zh: `到目前为止 ${points} 分，满分 ${of} 分。` })}
      </p>`,
    );
  }

  function row(name: ExerciseName, done: { readonly points: number } | undefined): HTMLElement {
    const { title, minutes } = exercises[name];
    const of = mostPoints(name);
    const sign = done === undefined ? '' : done.points === of ? '✓ ' : `${done.points}/${of} `;
    const place = new URLSearchParams({
      exercise: name,
      ...(key !== practiceKey && { key }),
      ...(set !== 'all' && { set }),
    });
    return html`<li>
      ${sign}<a href=${`#${place}`}>${inLanguage(title)}</a>
      <small>${inLanguage({ en: `${minutes} min`, zh: `${minutes} 分钟` })}</small>
    </li>`;
  }
}

const mostPoints = (name: ExerciseName) => pointsOf(exercises[name].parts);
