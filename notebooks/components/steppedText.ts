import { html } from 'htl';
import { tokenLabel } from '../../src/charts/index.js';
import type { Trace } from '../../src/index.js';
import { announce, control, type Control } from './control.js';
import { inLanguage } from './language.js';

/**
 * The text of a trace, token by token. A token is chosen by pressing it, or with the arrow keys, and its step is
 * looked at. The value is the number of the step, from 1.
 */
export function steppedText({ recipe, steps, vocabulary }: Trace): Control<number> {
  let current = 1;
  const tokens = steps.map(({ token }, i) => {
    const text = vocabulary[token]!;
    const button = html`<button type="button" title=${tokenLabel(text)}>
      ${/^\s*$/.test(text) ? tokenLabel(text) : text}
    </button>` as HTMLButtonElement;
    button.addEventListener('click', () => choose(i + 1));
    return button;
  });
  const element = html`<div
    class="control stepped-text"
    role="group"
    aria-label=${inLanguage({ en: 'The text; choose a token', zh: '生成的文字；选一个词元' })}
  >
    <span>${recipe.prompt}</span>${tokens}
  </div>`;
  element.addEventListener('keydown', (event) => {
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 1, End: tokens.length }[
      event.key
    ];
    if (next === undefined || tokens[next - 1] === undefined) return;
    event.preventDefault();
    choose(next);
    tokens[next - 1]!.focus();
  });
  set(1);
  return control(element, { get: () => current, set });

  function choose(step: number): void {
    if (step === current) return;
    set(step);
    announce(element);
  }

  // One stop of the Tab key for all tokens.
  function set(step: number): void {
    current = Math.min(Math.max(1, Math.round(step) || 1), tokens.length);
    tokens.forEach((token, i) => {
      token.ariaPressed = String(i === current - 1);
      token.tabIndex = i === current - 1 ? 0 : -1;
    });
  }
}
