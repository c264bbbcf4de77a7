import { html } from 'htl';
import { agreement } from './agreement.js';
import { spaced } from './spaced.js';

/** What one GPU drew. */
export interface GpuDraws {
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
          ? `The two GPUs agree in all ${spaced(size)} random numbers.`
          : `The two GPUs part at element ${spaced(first)}: ${spaced(different)} of ${spaced(size)} random numbers differ.`
      }
      Six tokens from a vocabulary in which all are equally likely:
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Tokens on two GPUs">
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
  same ? spaced(token) : html`<b>${spaced(token)} ≠</b>`;
