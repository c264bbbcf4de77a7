import { html } from 'htl';
import { SamplescopeError, say } from '../../src/error.js';
import { tokenLabel } from '../../src/charts/index.js';
import type { Trace } from '../../src/index.js';
import { announce, control, type Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';

/**
 * The text of a trace, token by token. A token is chosen by pressing it, or with the arrow keys, and its step is
 * looked at. The value is the number of the step, from 1.
 */
export function steppedText({ recipe, steps, vocabulary }: Trace): Control<number> {
  let current = 1;
  const tokens = steps.map(({ token }, i) => {
    const text = vocabulary[token]!;
    // Not a space more than the token has: here they are kept.
    const button = html`<button
      type="button"
      title=${tokenLabel(text)}
    ></button>` as HTMLButtonElement;
    button.textContent = /^\s*$/.test(text) ? tokenLabel(text) : text;
    button.addEventListener('click', () => choose(i + 1));
    return button;
  });
  const element = html`<div
    class="control stepped-text"
    role="group"
    aria-label=${inLanguage({ en: 'The text; choose a token', zh: '生成的文字；选一个词元' })}
  ></div>`;
  element.append(html`<span>${recipe.prompt}</span>`, ...tokens);
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
    if (tokens[step - 1] === undefined) {
      throw new SamplescopeError(
        'out-of-range',
        say`${'step'} must be a whole number from ${1} to ${tokens.length}, got ${step}`,
      );
    }
    current = step;
    tokens.forEach((token, i) => {
      token.ariaPressed = String(i === current - 1);
      token.tabIndex = i === current - 1 ? 0 : -1;
    });
  }
}
