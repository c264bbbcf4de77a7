import { html } from 'htl';
import { formats } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';

/** What becomes of two logits in bfloat16: whether they can still be told apart, and who is the larger then. */
export function explainLine(
  [a, b]: readonly [string, string],
  [first, second]: readonly [number, number],
): HTMLElement {
  const { round, spacing } = formats['bfloat16']!;
  const [one, other] = [round(first), round(second)];
  const steps = Math.round(Math.abs(one - other) / spacing(Math.max(one, other)));
  const say = inLanguage(words);
  const text =
    first === second
      ? say.equal
      : one === other
        ? say.tie(first > second ? a : b, String(one))
        : say.apart(one > other ? a : b, steps);
  return html`<p class="answer" role="status">${text}</p>`;
}

const words = {
  en: {
    equal: 'The two are equal as they are.',
    tie: (winner: string, place: string) =>
      `A tie: exactly, ${winner} is ahead; in bfloat16 both are ${place}, and greedy decoding takes the one with the lower number in the vocabulary.`,
    apart: (winner: string, steps: number) =>
      `${winner} is ahead in bfloat16, by ${steps} ${steps === 1 ? 'step' : 'steps'}. One step is lost as soon as rounding in front of it goes the other way.`,
  },
  zh: {
    equal: '两个数本来就相等。',
    tie: (winner: string, place: string) =>
      `并列：精确地说 ${winner} 领先；用 bfloat16 两个都是 ${place}，贪心解码取词表里编号较小的那个。`,
    apart: (winner: string, steps: number) =>
      `用 bfloat16，${winner} 领先 ${steps} 格。前面只要有一次舍入走了另一边，一格就没了。`,
  },
};
