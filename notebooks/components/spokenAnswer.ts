import { html } from 'htl';
import type { Trace } from '../../src/index.js';
import { inLanguage } from './language.js';
import { percent } from './percent.js';

/** A question and the answer that a run gave, with how probable each of its tokens was. */
export function spokenAnswer(question: string, { steps, vocabulary }: Trace): HTMLElement {
  const tokens = steps.map(({ token, probabilities }) => ({
    text: vocabulary[token]!,
    probability: probabilities[token]!,
  }));
  return html`<figure class="spoken">
    <p>${question.trim()}</p>
    <p><b>${tokens.map(({ text }) => (text === '</s>' ? '' : text)).join('')}</b></p>
    <ol
      aria-label=${inLanguage({ en: 'Its tokens, each with its probability', zh: '它的词元，以及各自的概率' })}
    >
      ${tokens.map(
        ({ text, probability }) =>
          html`<li><code>${text.trim()}</code> <small>${percent(probability)}</small></li>`,
      )}
    </ol>
  </figure>`;
}
