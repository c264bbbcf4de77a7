import { html } from 'htl';
import { exp, log, sum } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** What kind of numbers these are, and what softmax makes of them. */
export function explainScores(scores: Float64Array): HTMLElement {
  const total = sum(scores.map((score) => exp(score)));
  const areLogProbabilities = total < 1.001 && scores.every((score) => score <= 0);
  const text = !areLogProbabilities
    ? ofLogits(log(total))
    : total > 0.999
      ? {
          en: 'These are log-probabilities: none is above 0, and together they make up everything. Softmax gives their probabilities back.',
          zh: '这些是对数概率：没有一个大于 0，合起来就是全部。softmax 把它们的概率原样还给你。',
        }
      : ofSome(percentText(total), percentText(1 - total));
  return html`<p class="answer" role="status">${inLanguage(text)}</p>`;
}

const ofLogits = (logSum: number) => ({
  en: `These are logits. ${Number.isFinite(logSum) ? `Take ${logSum.toFixed(4)} off each of them, and they are log-probabilities.` : ''}`,
  zh: `这些是 logit。${Number.isFinite(logSum) ? `每个都减去 ${logSum.toFixed(4)}，就成了对数概率。` : ''}`,
});

const ofSome = (shown: string, missing: string) => ({
  en: `These look like log-probabilities: none is above 0, and together they make up ${shown}. The other ${missing} belongs to tokens that are not here; softmax shares it out among those that are, and keeps their ratios.`,
  zh: `这些看来是对数概率：没有一个大于 0，合起来占 ${shown}。其余的 ${missing} 属于没有列出的词元；softmax 把它分给列出的词元，比例保持不变。`,
});
