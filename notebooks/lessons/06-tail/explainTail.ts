import { html } from 'htl';
import { inLanguage } from '../../page/language.js';
import type { TailText } from './tailText.js';

/** What the tail did to a text, beside the same text with a cut. */
export function explainTail(plain: TailText, cut: TailText, name: string): HTMLElement {
  const { entropyAfterTail, entropyAfterHead } = plain;
  const bits = (entropy: number) => entropy.toFixed(1);
  return html`<div class="answer" role="status">
    <p>${words.counts(plain.fromTail, plain.pieces.length, cut.fromTail, name)}</p>
    ${
      entropyAfterTail > entropyAfterHead + worthSaying
        ? html`<p>${words.astray(bits(entropyAfterTail), bits(entropyAfterHead))}</p>`
        : ''
    }
  </div>`;
}

/** In bits; less than this comes and goes with the seed. */
const worthSaying = 0.3;

const words = inLanguage({
  en: {
    counts: (plain: number, of: number, cut: number, name: string) =>
      `Without a cut, ${plain} of ${of} tokens come from the tail; with ${name}, ${cut === 0 ? 'none' : cut}.`,
    astray: (tail: string, head: string) =>
      `And it does not end with the token itself. After one from the tail, the next choice was more open here: ${tail} bits on average, ${head} bits after the others. The model has hardly seen such a beginning, and guesses on.`,
  },
  zh: {
    counts: (plain: number, of: number, cut: number, name: string) =>
      `不截断时，${of} 个词元中有 ${plain} 个来自尾巴；用 ${name} 时${cut === 0 ? '一个也没有' : `有 ${cut} 个`}。`,
    astray: (tail: string, head: string) =>
      `而且事情并不止于这个词元本身。在这段文字里，尾巴词元之后的下一次选择更不确定：平均 ${tail} 比特，其他词元之后是 ${head} 比特。这样的开头模型几乎没见过，只好继续猜。`,
  },
});
