import { html } from 'htl';
import { announce, button, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { radioGroup } from '../controls/radioGroup.js';
import type { SelectOption } from '../controls/select.js';
import { placeAmong, slider, type SliderOptions } from '../controls/slider.js';

const words = {
  give: { en: 'This is my guess', zh: '这是我的猜测' },
  choose: { en: 'Choose one first.', zh: '请先选一个。' },
  yours: { en: 'you', zh: '你' },
  it: { en: 'it is', zh: '答案' },
};

interface PredictionOptions extends Partial<SliderOptions> {
  readonly label: string;
  /** What it is; shown on the scale, beside the guess, once that is given. */
  readonly answer: number;
  /** The answer as words. Default: rounded, in percent. */
  readonly answerText?: string;
}

/** A guess, and what is on its way to be one. */
interface Prediction extends Control<number | null> {
  /** The slider that it is made with. */
  readonly choice: Control<number>;
}

const percents = Array.from({ length: 101 }, (_, percent) => percent);

/**
 * A guess at a number, by default a probability in percent. It counts once it is given: null until then. The answer
 * then stands on the same scale; before, it is nowhere on the page.
 */
export function prediction({ answer, answerText, ...options }: PredictionOptions): Prediction {
  const { stops = percents } = options;
  const choice = slider({
    stops,
    marks: [0, 25, 50, 75, 100],
    value: 50,
    format: (value) => inLanguage({ en: `${value} percent`, zh: `百分之 ${value}` }),
    ...options,
  });
  const scale = html`<div class="revealed" aria-hidden="true"></div>`;
  choice.append(scale);
  const mark = (value: number, kind: string, text: string) =>
    html`<span class=${kind} style=${`--at:${placeAmong(stops, value) / (stops.length - 1)}`}>
      ${text}
    </span>`;
  const reveal = (given: number | null) => {
    if (given === null) {
      scale.replaceChildren();
      return;
    }
    const is = answerText ?? `${Math.round(answer)}\u202f%`;
    scale.replaceChildren(
      mark(given, 'yours', inLanguage(words.yours)),
      mark(answer, 'is', `${inLanguage(words.it)} ${is}`),
    );
  };
  return Object.assign(givenBy(choice, reveal), { choice });
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
  reveal: (given: Value | null) => void = () => {},
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
    reveal(given);
    announce(element);
  }

  function set(next: Value | null): void {
    if (next !== null) guess.value = next;
    given = next;
    reveal(given);
  }
}
