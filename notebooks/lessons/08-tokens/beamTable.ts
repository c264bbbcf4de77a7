import { html } from 'htl';
import { inLanguage } from '../../page/language.js';
import { countText } from '../../../src/charts/index.js';

/** The likeliest text that a search of some width found. */
interface BeamRow {
  readonly width: number;
  readonly text: string;
  /** Σ ln p of its tokens. */
  readonly logProbability: number;
}

/** What wider and wider beams find, each beside how many times likelier it is than the first row. */
export function beamTable(prompt: string, rows: readonly BeamRow[]): HTMLElement {
  const say = inLanguage(words);
  const first = rows[0]!.logProbability;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.caption}>
    <table class="beams">
      <thead>
        <tr>
          <th scope="col">${say.width}</th>
          <th scope="col">${say.text}</th>
          <th scope="col">${say.sum}</th>
          <th scope="col">${say.times}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ width, text, logProbability }) =>
            html`<tr>
              <th scope="row">${width === 1 ? say.greedy : width}</th>
              <td>${prompt}${text.replaceAll('\n', '↵')}</td>
              <td>${logProbability.toFixed(2).replace('-', '−')}</td>
              <td>${times(logProbability - first)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function times(difference: number): string {
  const ratio = Math.exp(difference);
  return ratio < 100 ? ratio.toFixed(1) : countText(Math.round(ratio));
}

const words = {
  en: {
    caption: 'What beams of several widths find',
    width: 'width',
    greedy: '1, greedy',
    text: 'the likeliest text that it found',
    sum: 'Σ ln p',
    times: 'times likelier',
  },
  zh: {
    caption: '不同宽度的束搜索找到了什么',
    width: '宽度',
    greedy: '1，即贪心',
    text: '找到的概率最大的文字',
    sum: 'Σ ln p',
    times: '概率是贪心的几倍',
  },
};
