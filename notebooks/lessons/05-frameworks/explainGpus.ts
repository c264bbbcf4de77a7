import { html } from 'htl';
import { agreement } from '../../questions/agreement.js';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { countText } from '../../../src/charts/index.js';

/** What one GPU drew. */
interface GpuDraws {
  readonly device: string;
  readonly tensor: Float32Array;
  /** Tokens of a flat vocabulary of the tensor's size. */
  readonly drawn: readonly number[];
}

/** Where the tensors of two GPUs part, and what that does to tokens. */
export function explainGpus([a, b]: readonly [GpuDraws, GpuDraws]): HTMLElement {
  const size = a.tensor.length;
  const first = a.tensor.findIndex((value, i) => value !== b.tensor[i]);
  const different = size - agreement(a.tensor, b.tensor);
  return html`<div class="answer" role="status">
    <p>
      ${
        first < 0
          ? words.agree(countText(size))
          : words.part(countText(first), countText(different), countText(size))
      }${sentenceGap}${words.six}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.label}>
      <table class="steps">
        <tbody>
          ${[a, b].map(
            ({ device, drawn }) =>
              html`<tr>
                <th scope="row">${device}</th>
                ${drawn.map((token, i) => html`<td>${mark(token, a.drawn[i] === b.drawn[i])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

const mark = (token: number, same: boolean) =>
  same ? countText(token) : html`<b>${countText(token)} ≠</b>`;

const words = inLanguage({
  en: {
    agree: (size: string) => `The two GPUs agree in all ${size} random numbers.`,
    part: (first: string, different: string, size: string) =>
      `The two GPUs part at element ${first}: ${different} of ${size} random numbers differ.`,
    six: 'Six tokens from a vocabulary in which all are equally likely:',
    label: 'Tokens on two GPUs',
  },
  zh: {
    agree: (size: string) => `两块 GPU 的 ${size} 个随机数全部一致。`,
    part: (first: string, different: string, size: string) =>
      `两块 GPU 从第 ${first} 个元素起分道扬镳：${size} 个随机数中有 ${different} 个不同。`,
    six: '词表中所有词元概率相等时抽六个词元：',
    label: '两块 GPU 上的词元',
  },
});
