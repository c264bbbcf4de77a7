import { html } from 'htl';
import { tokenLabel } from '../../../src/charts/index.js';
import { inLanguage } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';
import { signed } from '../../display/signed.js';

interface LogProbabilitiesRow {
  readonly token: string;
  readonly logit: number;
  readonly logProbability: number;
  readonly probability: number;
}

const words = {
  en: {
    label: 'Log-probabilities',
    token: 'token',
    logit: 'logit',
    probability: 'probability',
    difference: 'difference',
  },
  zh: { label: '对数概率', token: '词元', logit: 'logit', probability: '概率', difference: '相差' },
};

/** Logits beside log-probabilities, and by how much they differ: for all tokens the same. */
export function logProbabilitiesTable(rows: readonly LogProbabilitiesRow[]): HTMLElement {
  const say = inLanguage(words);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.label}>
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">${say.token}</th>
          <th scope="col">${say.probability} <i>p</i></th>
          <th scope="col">ln <i>p</i></th>
          <th scope="col">${say.logit} <i>z</i></th>
          <th scope="col">${say.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ token, logit, logProbability, probability }) =>
            html`<tr>
              <th scope="row">${tokenLabel(token)}</th>
              <td>${percentText(probability)}</td>
              <td>${signed(logProbability, 4)}</td>
              <td>${signed(logit, 1)}</td>
              <td>${signed(logit - logProbability, 4)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
