import { html } from 'htl';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { radioGroup } from '../controls/radioGroup.js';
import type { SelectOption } from '../controls/select.js';
import { slider, type SliderOptions } from '../controls/slider.js';

const words = {
  give: { en: 'This is my guess', zh: '这是我的猜测' },
  choose: { en: 'Choose one first.', zh: '请先选一个。' },
};

/**
 * A guess at a number, by default a probability in percent. It counts once it is given: null until then.
 */
export function prediction(
  options: Pick<SliderOptions, 'label'> & Partial<SliderOptions>,
): Control<number | null> {
  const guess = slider({
    stops: Array.from({ length: 101 }, (_, percent) => percent),
    marks: [0, 25, 50, 75, 100],
    value: 50,
    format: (value) => inLanguage({ en: `${value} percent`, zh: `百分之 ${value}` }),
    ...options,
  });
  return givenBy(guess);
}

/** A guess at one of a few things. It counts once it is given: null until then. */
export function choicePrediction<Value extends string>(options: {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}): Control<Value | null> {
  return givenBy<Value>(radioGroup<Value>({ ...options, value: null }));
}

/** Keeps to itself what is guessed until a button is pressed. */
function givenBy<Value extends string | number>(
  guess: Control<Value | null> | Control<Value>,
): Control<Value | null> {
  let given: Value | null = null;
  const said = html`<span role="status"></span>`;
  guess.addEventListener('input', (event) => event.stopPropagation());
  const element = html`<div class="prediction">
    ${guess}
    <p>${button(inLanguage(words.give), give)} ${said}</p>
  </div>`;
  return control(element, { get: () => given, set });

  function give(): void {
    said.textContent = guess.value === null ? inLanguage(words.choose) : '';
    if (guess.value === null) return;
    given = guess.value;
    announce(element);
  }

  function set(next: Value | null): void {
    if (next !== null) guess.value = next;
    given = next;
  }
}
