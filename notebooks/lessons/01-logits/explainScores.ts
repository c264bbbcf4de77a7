import { html } from 'htl';
import { exp, log, sum } from '../../../src/index.js';
import type { Place, Reading } from '../../../src/logprobs/index.js';
import { isTruncated, shownMass } from '../../logits/pasted.js';
import { inLanguage } from '../../page/language.js';
import { percentText } from '../../display/percentText.js';

/** What kind of numbers these are, and what softmax makes of them. */
export function explainScores(reading: Reading, place: Place): HTMLElement {
  return html`<p class="answer" role="status">${inLanguage(textOf(reading, place))}</p>`;
}

function textOf(reading: Reading, place: Place): { readonly en: string; readonly zh: string } {
  const total = shownMass(reading, place);
  if (total === undefined)
    return ofLogits(log(sum(place.candidates.map(({ logit }) => exp(logit)))));
  if (reading.afterSamplers) {
    return {
      en: 'These numbers come from after the samplers: temperature and filters have taken something already, and nobody can tell from here what.',
      zh: '这些数取自采样器之后：温度和过滤器已经动过手，从这里看不出动了什么。',
    };
  }
  if (isTruncated(reading, place)) return ofSome(percentText(total), percentText(1 - total));
  return {
    en: 'These are log-probabilities: none is above 0, and together they make up everything. Softmax gives their probabilities back.',
    zh: '这些是对数概率：没有一个大于 0，合起来就是全部。softmax 把它们的概率原样还给你。',
  };
}

const ofLogits = (logSum: number) => ({
  en: `These are logits. ${Number.isFinite(logSum) ? `Take ${logSum.toFixed(4)} off each of them, and they are log-probabilities.` : ''}`,
  zh: `这些是 logit。${Number.isFinite(logSum) ? `每个都减去 ${logSum.toFixed(4)}，就成了对数概率。` : ''}`,
});

const ofSome = (shown: string, missing: string) => ({
  en: `These are the likeliest of a longer list: together they make up ${shown}. The other ${missing} belongs to tokens that are not here. Softmax of what is here (outlines) shares it out among the shown, keeps their ratios, and so makes each likelier than it is (bars).`,
  zh: `这些是一张更长的清单里最可能的几个，合起来占 ${shown}。其余的 ${missing} 属于没有列出的词元。对列出的数做 softmax（轮廓），会把它分给列出的词元；比例不变，可是每个词元都显得比实际的（色条）更可能。`,
});
