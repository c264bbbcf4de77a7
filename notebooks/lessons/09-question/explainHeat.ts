import { html } from 'htl';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/**
 * What heat costs, in a sentence: how many answers are true at the lowest and at the highest temperature.
 *
 * @param temperatures Rising, at least two.
 * @param shares Of true answers, in [0, 1], one for each.
 */
export function explainHeat(
  temperatures: readonly number[],
  shares: readonly number[],
): HTMLElement {
  const say = inLanguage(words);
  const [cold, hot] = [shares[0]!, shares.at(-1)!];
  const [low, high] = [temperatures[0]!, temperatures.at(-1)!];
  return html`<p class="answer" role="status">
    ${say.shares(low, percentText(cold), high, percentText(hot))}${sentenceGap}${hot < cold ? say.costs : say.free}
  </p>`;
}

const words = {
  en: {
    shares: (low: number, cold: string, high: number, hot: string) =>
      `At T = ${low}, ${cold} of the answers are true; at T = ${high}, ${hot}.`,
    costs: 'Heat has brought other answers, and paid for them with truth.',
    free: 'Here heat has cost no truth. Try another question.',
  },
  zh: {
    shares: (low: number, cold: string, high: number, hot: string) =>
      `T = ${low} 时，${cold} 的回答是真的；T = ${high} 时是 ${hot}。`,
    costs: '加热带来了别的回答，付出的是真实。',
    free: '这里加热没有损失真实。换一个问题试试。',
  },
};
