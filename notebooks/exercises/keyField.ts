import { html } from 'htl';
import { parseKey, practiceKey } from '../../src/exercise/index.js';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { tryBeside } from '../page/tryBeside.js';

/** Where a student enters the key that a teacher gave. Its value is a key that can be one; `practice` without any. */
export function keyField(): Control<string> {
  const say = inLanguage(words);
  let current: string = practiceKey;
  const line = html`<input
    type="text"
    autocomplete="off"
    autocapitalize="characters"
    spellcheck="false"
  />` as HTMLInputElement;
  const place = html`<div></div>`;
  const element = html`<form class="control row key-field">
    <label><span>${say.label}</span>${line}</label>
    ${button(say.take, take)} ${place}
  </form>`;
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    take();
  });
  line.addEventListener('input', (event) => event.stopPropagation());
  set(practiceKey);
  return control(element, { get: () => current, set });

  function take(): void {
    tryBeside(place, () => {
      set(line.value.trim() === '' ? practiceKey : line.value);
      announce(element);
    });
  }

  function set(next: string): void {
    current = parseKey(next);
    line.value = current;
  }
}

const words = {
  en: { label: 'Your key', take: 'Use this key' },
  zh: { label: '你的密钥', take: '使用这个密钥' },
};
