import { html } from 'htl';
import { tokenLabel } from '../../src/charts/index.js';
import { inLanguage } from '../page/language.js';
import { percentText } from './percentText.js';
import { signed } from './signed.js';

/** Tokens with their logits and, where they are given, the probabilities that softmax makes of them. */
export function logitsTable(
  tokens: readonly string[],
  logits: ArrayLike<number>,
  probabilities?: ArrayLike<number>,
): HTMLElement {
  return html`<table class="logits">
    <thead>
      <tr>
        <th scope="col">${inLanguage({ en: 'token', zh: '词元' })}</th>
        <th scope="col">logit</th>
        ${probabilities ? html`<th scope="col">${inLanguage({ en: 'probability', zh: '概率' })}</th>` : null}
      </tr>
    </thead>
    <tbody>
      ${tokens.map(
        (token, i) =>
          html`<tr>
            <th scope="row">${tokenLabel(token)}</th>
            <td>${signed(logits[i]!, 1)}</td>
            ${probabilities ? html`<td>${percentText(probabilities[i]!)}</td>` : null}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
