import { html } from 'htl';
import type { Trace } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { nothingWritten } from '../../display/nothingWritten.js';
import { percentText } from '../../display/percentText.js';

/**
 * A question and the answer that a run gave, with how probable each of its tokens was.
 *
 * @param isTrue What the world says to the answer; undefined where nobody knows.
 */
export function spokenAnswer(
  question: string,
  { steps, vocabulary }: Trace,
  isTrue: boolean | undefined,
): HTMLElement {
  const say = inLanguage(words);
  const tokens = steps.map(({ token, probabilities }) => ({
    text: vocabulary[token]!,
    probability: probabilities[token]!,
  }));
  const answer = withoutEnd(tokens.map(({ text }) => text));
  return html`<figure class="spoken">
    <p>${question.trim()}</p>
    ${
      answer === ''
        ? nothingWritten()
        : html`<p>
            <b>${answer}</b>
            ${isTrue === undefined ? '' : html`<small>${isTrue ? say.true : say.false}</small>`}
          </p>`
    }
    <ol aria-label=${say.tokens}>
      ${tokens.map(
        ({ text, probability }) =>
          html`<li><code>${text.trim()}</code> <small>${percentText(probability)}</small></li>`,
      )}
    </ol>
  </figure>`;
}

/** Tokens as they are read, without the one that ends them. */
const withoutEnd = (tokens: readonly string[]): string =>
  tokens
    .filter((token) => token !== '</s>')
    .join('')
    .trim();

const words = {
  en: {
    tokens: 'Its tokens, each with its probability',
    true: '✓ true of this picture',
    false: '✗ not true of this picture',
  },
  zh: {
    tokens: '它的词元，以及各自的概率',
    true: '✓ 与图相符',
    false: '✗ 与图不符',
  },
};
