import { html } from 'htl';

export interface Answer {
  readonly label: string;
  readonly right?: boolean;
  /** Why it is right or wrong, in a sentence or two. */
  readonly because: string;
}

let questions = 0;

/** A question with a few answers, each of which explains itself once it is chosen. */
export function question(text: string, answers: readonly Answer[]): HTMLElement {
  const name = `question-${++questions}`;
  const verdict = html`<p role="status"></p>`;
  const choices = answers.map(({ label, right, because }) => {
    const choice = html`<input type="radio" name=${name} />`;
    choice.addEventListener('change', () => {
      verdict.replaceChildren(html`<b>${right ? 'Yes.' : 'No.'}</b>`, ` ${because}`);
    });
    return html`<label>${choice}<span>${label}</span></label>`;
  });
  return html`<div class="question">
    <fieldset class="control radio-group">
      <legend>${text}</legend>
      <div>${choices}</div>
    </fieldset>
    ${verdict}
  </div>`;
}
