import { html } from 'htl';
import { markAll, practiceKey, type Variant } from '../../src/exercise/index.js';
import { pointsOf } from '../../src/exercise/exercise.js';
import { inLanguage } from '../page/language.js';
import { keepDone, progressOf } from './progress.js';
import { taskForm } from './taskForm.js';

/** An exercise with the numbers of one key and one attempt; what was answered before stands in its fields. */
export function exercisePaper(variant: Variant): HTMLElement {
  const { exercise, key, attempt, parts } = variant;
  const before = progressOf(key)[exercise.name];
  const began = performance.now();
  const isSame = before?.attempt === attempt;
  let answers = isSame ? before.answers : {};
  const of = pointsOf(parts);
  return html`<section class="exercise" aria-label=${inLanguage(exercise.title)}>
    <h3>${inLanguage(exercise.title)}</h3>
    <p class="note">${about(exercise.minutes, of)}</p>
    ${parts.map((part) =>
      taskForm(part, {
        written: answers[part.name] ?? '',
        isPractice: key === practiceKey,
        checked(answer) {
          answers = { ...answers, [part.name]: answer };
          keep();
        },
      }),
    )}
  </section>`;

  function keep(): void {
    const minutes = Math.ceil((performance.now() - began) / 60_000);
    keepDone(key, exercise.name, {
      attempt,
      answers,
      points: pointsOf(markAll(variant, answers)),
      of,
      minutes: minutes + (isSame ? before.minutes : 0),
    });
  }
}

const about = (minutes: number, points: number) =>
  inLanguage({
    en: `About ${minutes} minutes, ${points} ${points === 1 ? 'point' : 'points'}.`,
    zh: `大约 ${minutes} 分钟，${points} 分。`,
  });
