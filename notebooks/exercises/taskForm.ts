import { html } from 'htl';
import { markPart, type Mark, type PartVariant } from '../../src/exercise/index.js';
import { SamplescopeError } from '../../src/error.js';
import { inLanguage, sentenceGap } from '../page/language.js';
import { said } from '../page/said.js';
import { unbreakable } from '../page/typography.js';
import { answerField } from './answerField.js';
import { shownNumbers } from './shownNumbers.js';

interface TaskFormOptions {
  /** What was answered before; empty for nothing. */
  readonly written: string;
  /** Whether the way to the answer may be looked up: not where it counts. */
  readonly isPractice: boolean;
  /** Called with what was answered when it is checked. */
  readonly checked: (answer: string) => void;
}

/** A part of an exercise: its question, a field for the answer, hints, and a verdict that says what led there. */
export function taskForm(
  part: PartVariant,
  { written, isPractice, checked }: TaskFormOptions,
): HTMLElement {
  const say = inLanguage(words);
  const field = answerField(part, written);
  const verdict = html`<p class="verdict" role="status"></p>`;
  const form = html`<form class="question task">
    <p class="asked"><b>${part.name}</b> ${unbreakable(inLanguage(part.question))}</p>
    ${part.shown && shownNumbers(part.shown)} ${field}
    <p><button type="submit">${say.check}</button></p>
    ${verdict}
    <div class="hints">
      ${part.hints.map((hint, i) => fold(`${say.hint} ${i + 1}`, inLanguage(hint)))}
      ${isPractice ? fold(say.solution, inLanguage(part.because)) : null}
    </div>
  </form>` as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    verdict.textContent = '';
    delete form.dataset['verdict'];
  });
  if (written !== '') tell(markPart(part, written));
  return form;

  function check(): void {
    const mark = markPart(part, field.value);
    tell(mark);
    if (mark.status !== 'empty') checked(field.value);
  }

  function tell({ status, misconception, problem }: Mark): void {
    if (status === 'empty') {
      verdict.textContent = say.empty;
      return;
    }
    const reason =
      status === 'right'
        ? inLanguage(part.because)
        : misconception && inLanguage(misconception.thought);
    verdict.replaceChildren(
      html`<b>${say[status]}</b>`,
      sentenceGap,
      problem === undefined
        ? unbreakable(reason ?? '')
        : said(new SamplescopeError('malformed', problem)),
    );
    form.dataset['verdict'] = status === 'right' ? 'right' : 'wrong';
  }
}

const fold = (title: string, text: string) =>
  html`<details>
    <summary>${title}</summary>
    <p>${unbreakable(text)}</p>
  </details>`;

const words = {
  en: {
    check: 'Check',
    hint: 'Hint',
    solution: 'The way to the answer',
    empty: 'Answer first.',
    right: '✓ Right.',
    wrong: '✗ Not right.',
    unreadable: '✗ This cannot be read.',
  },
  zh: {
    check: '检查',
    hint: '提示',
    solution: '答案是怎样得来的',
    empty: '请先作答。',
    right: '✓ 对。',
    wrong: '✗ 不对。',
    unreadable: '✗ 读不懂这个答案。',
  },
};
