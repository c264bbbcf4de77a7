import { html } from 'htl';
import type { Answers, ExactAnswer } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** An answer of the world, and how probable it truly is. */
export interface TrueAnswer {
  readonly text: string;
  readonly probability: number;
}

/** At most so many answers have a line of their own. */
const most = 12;

/**
 * The distinct answers of many runs: how often each came, how probable it is under the recipe, and how probable it
 * is in truth, where that is known.
 *
 * @param exact What the recipe answers, exactly.
 * @param truth What the world answers; undefined where nobody knows it in full.
 */
export function answersTable(
  { answers, runs }: Answers,
  exact: readonly ExactAnswer[],
  truth: readonly TrueAnswer[] | undefined,
): HTMLElement {
  const say = inLanguage(words);
  const modelOf = (text: string) => exact.find((answer) => answer.ended && answer.text === text);
  const trueOf = (text: string) => truth?.find((answer) => answer.text === text)?.probability ?? 0;
  const rest = answers.slice(most);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.caption}>
    <table class="steps answers">
      <thead>
        <tr>
          <th scope="col">${say.answer}</th>
          <th scope="col">${say.came}</th>
          <th scope="col">${say.model}</th>
          ${truth && html`<th scope="col">${say.truth}</th>`}
        </tr>
      </thead>
      <tbody>
        ${answers.slice(0, most).map(
          ({ text, count, ended, probability }) =>
            html`<tr>
              <th scope="row">${text.trim()}${ended ? '' : ' …'}</th>
              <td>${percentText(count / runs)}</td>
              <td>${percentText(modelOf(text)?.probability ?? probability)}</td>
              ${truth && html`<td>${ended ? percentText(trueOf(text)) : say.cut}</td>`}
            </tr>`,
        )}
        ${
          rest.length > 0
            ? html`<tr>
                <th scope="row">${say.rest(rest.length)}</th>
                <td>${percentText(rest.reduce((sum, { count }) => sum + count, 0) / runs)}</td>
                <td></td>
                ${truth && html`<td></td>`}
              </tr>`
            : ''
        }
      </tbody>
    </table>
  </div>`;
}

const words = {
  en: {
    caption: 'The answers, and how probable they are',
    answer: 'answer',
    came: 'came',
    model: 'the model says',
    truth: 'the truth',
    cut: 'cut off',
    rest: (count: number) => `${count} others`,
  },
  zh: {
    caption: '各种回答及其概率',
    answer: '回答',
    came: '出现',
    model: '模型的概率',
    truth: '真实的概率',
    cut: '未写完',
    rest: (count: number) => `其余 ${count} 种`,
  },
};
