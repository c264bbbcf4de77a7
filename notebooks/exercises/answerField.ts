import { html } from 'htl';
import type { PartVariant } from '../../src/exercise/index.js';
import type { Control } from '../page/control.js';
import { control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { checkGroup } from '../controls/checkGroup.js';
import { radioGroup } from '../controls/radioGroup.js';

let fields = 0;

/**
 * Where an answer is given: a list to choose from, boxes to tick, or a line to write.
 *
 * @param written What was answered before; empty for nothing.
 */
export function answerField(part: PartVariant, written: string): Control<string> {
  const { kind } = part;
  const label = inLanguage({ en: `Answer to ${part.name}`, zh: `${part.name} 的答案` });
  if (kind.name === 'choice') return choiceField(label, kind.choices!, written);
  if (kind.name === 'set') return setField(label, kind.choices!, written);
  return lineField(label, inLanguage(kind.form), written || (part.starter ?? ''));
}

function choiceField(label: string, choices: readonly string[], written: string): Control<string> {
  const group = radioGroup<string>({
    label,
    options: choices.map((choice) => ({ value: choice, label: choice })),
    value: choices.includes(written) ? written : null,
  });
  return control(html`<div class="answer-field">${group}</div>`, {
    get: () => group.value ?? '',
    set: (value) => (group.value = value),
  });
}

function setField(label: string, choices: readonly string[], written: string): Control<string> {
  const group = checkGroup({
    label,
    options: choices.map((choice) => ({ value: choice, label: choice })),
    value: written.split(' '),
  });
  return control(html`<div class="answer-field">${group}</div>`, {
    get: () => group.value.join(' '),
    set: (value) => (group.value = value.split(' ')),
  });
}

function lineField(label: string, form: string, written: string): Control<string> {
  const id = `answer-${++fields}`;
  const line = html`<input
    type="text"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-describedby=${id}
  />` as HTMLInputElement;
  line.value = written;
  const element = html`<div class="answer-field">
    <div class="control">
      <label><span>${label}</span>${line}</label>
    </div>
    <p id=${id} class="form">${form}</p>
  </div>`;
  return control(element, { get: () => line.value, set: (value) => (line.value = value) });
}
