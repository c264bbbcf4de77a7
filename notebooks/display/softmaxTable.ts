import { html } from 'htl';
import { tokenLabel } from '../../src/charts/index.js';
import { inLanguage } from '../page/language.js';

/** One token on its way from logit to probability. NaN stands where a step cannot be taken. */
interface SoftmaxRow {
  readonly token: string;
  readonly logit: number;
  /** By a temperature; left out where there is none. */
  readonly divided?: number;
  readonly exponential: number;
  readonly probability: number;
}

const words = {
  en: {
    label: 'Softmax, step by step',
    token: 'token',
    largest: 'largest',
    sum: 'sum',
    total: 'sum over all tokens',
  },
  zh: {
    label: 'softmax 的每一步',
    token: '词元',
    largest: '最大值',
    sum: '总和',
    total: '所有词元的总和',
  },
};

/**
 * Softmax written out: a row for each token, a column for each step.
 *
 * @param rows The tokens to show, of a vocabulary that may have more.
 * @param sum Of the exponentials of the whole vocabulary.
 */
export function softmaxTable(rows: readonly SoftmaxRow[], sum: number): HTMLElement {
  const say = inLanguage(words);
  const hasT = rows[0]?.divided !== undefined;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.label}>
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">${say.token}</th>
          <th scope="col">logit <i>z</i></th>
          ${hasT ? html`<th scope="col"><i>z</i>/<i>T</i></th>` : null}
          <th scope="col">
            exp(${hasT ? html`<i>z</i>/<i>T</i>` : html`<i>z</i>`} − ${say.largest})
          </th>
          <th scope="col">÷ ${say.sum}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ token, logit, divided, exponential, probability }) =>
            html`<tr>
              <th scope="row">${tokenLabel(token)}</th>
              <td>${fixed(logit, 2)}</td>
              ${divided === undefined ? null : html`<td>${fixed(divided, 2)}</td>`}
              <td>${fixed(exponential, 4)}</td>
              <td>${fixed(probability, 4)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan=${hasT ? 3 : 2}>${say.total}</th>
          <td>${fixed(sum, 4)}</td>
          <td>1.0000</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

/** With a true minus sign; only what is exactly 0 looks like 0. */
function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = Math.abs(value).toFixed(digits);
  if (value !== 0 && Number(text) === 0) return `< 0.${'1'.padStart(digits, '0')}`;
  return value < 0 ? `−${text}` : text;
}
