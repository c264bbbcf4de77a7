import { html } from 'htl';
import { unbreakable } from '../page/typography.js';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage, sentenceGap } from '../page/language.js';
import { keepAnswer } from '../page/kept/onMachine.js';

interface Answer {
  readonly label: string;
  readonly right?: boolean;
  /** Why it is right or wrong, in a sentence or two. */
  readonly because: string;
}

const words = {
  check: { en: 'Check my answer', zh: '检查我的答案' },
  none: { en: 'Choose an answer first.', zh: '请先选一个答案。' },
  right: { en: '✓ Yes.', zh: '✓ 对。' },
  wrong: { en: '✗ No.', zh: '✗ 不对。' },
};

let questions = 0;

/**
 * A question with a few answers. The one that is chosen explains itself once the reader has it checked,
 * so that going through the answers with the arrow keys gives none away. What is said is announced, and goes
 * when another answer is chosen. Its value is whether the first answer that was checked was right, null before.
 */
export function question(text: string, answers: readonly Answer[]): Control<boolean | null> {
  const name = `question-${++questions}`;
  const verdict = html`<p class="verdict" role="status"></p>`;
  const choices = answers.map(() => {
    const choice = html`<input type="radio" name=${name} />` as HTMLInputElement;
    choice.addEventListener('change', forget);
    return choice;
  });
  let first: boolean | null = null;
  const element = html`<div class="question">
    <fieldset class="control radio-group">
      <legend>${unbreakable(text)}</legend>
      <div>
        ${answers.map(({ label }, i) => html`<label>${choices[i]}<span>${unbreakable(label)}</span></label>`)}
      </div>
    </fieldset>
    <p>${button(inLanguage(words.check), check)}</p>
    ${verdict}
  </div>`;
  return control(element, { get: () => first, set: (next) => void (first = next) });

  function check(): void {
    const answer = answers[choices.findIndex(({ checked }) => checked)];
    if (answer === undefined) {
      verdict.textContent = inLanguage(words.none);
      return;
    }
    const { right = false, because } = answer;
    keepAnswer(name, right);
    if (first === null) {
      first = right;
      announce(element);
    }
    verdict.replaceChildren(
      html`<b>${inLanguage(right ? words.right : words.wrong)}</b>`,
      sentenceGap + unbreakable(because),
    );
    element.dataset['verdict'] = right ? 'right' : 'wrong';
  }

  function forget(): void {
    verdict.textContent = '';
    delete element.dataset['verdict'];
  }
}
