import { html } from 'htl';
import { tokenLabel } from '../../src/charts/index.js';
import { inLanguage } from './language.js';
import { percent } from './percent.js';

/** Tokens with their logits and the probabilities that softmax makes of them. */
export function logitsTable(
  tokens: readonly string[],
  logits: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): HTMLElement {
  return html`<table class="logits">
    <thead>
      <tr>
        <th scope="col">${inLanguage({ en: 'token', zh: '词元' })}</th>
        <th scope="col">logit</th>
        <th scope="col">${inLanguage({ en: 'probability', zh: '概率' })}</th>
      </tr>
    </thead>
    <tbody>
      ${tokens.map(
        (token, i) =>
          html`<tr>
            <th scope="row">${tokenLabel(token)}</th>
            <td>${signed(logits[i]!)}</td>
            <td>${percent(probabilities[i]!)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** With a true minus sign. */
const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
