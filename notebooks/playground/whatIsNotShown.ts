import { html } from 'htl';
import type { ProcessorSpec, SamplescopeError } from '../../src/index.js';
import type { Reading } from '../../src/logprobs/index.js';
import { percentText } from '../display/percentText.js';
import { chartFigure } from '../figure/chartFigure.js';
import { isTruncated, chosenPlaceOf, positionOf, shownMass } from '../logits/pasted.js';
import { inLanguage } from '../page/language.js';
import { resampleOptionsOf } from './resampleOptionsOf.js';

/** What was pasted, and which place of it was chosen. */
interface PastedText {
  readonly text: string;
  readonly chosen: string;
}

/**
 * For the likeliest tokens of a longer list: how much is missing, which the model on this page knows nothing of, and
 * the bounds between which each probability lies where the chain allows any. Nothing where all is shown.
 */
export async function whatIsNotShown(
  reading: Reading | SamplescopeError,
  { text, chosen }: PastedText,
  chain: readonly ProcessorSpec[],
  width: number,
): Promise<Node> {
  const place = chosenPlaceOf(reading, chosen);
  if (reading instanceof Error || place instanceof Error) return document.createDocumentFragment();
  if (!isTruncated(reading, place)) return document.createDocumentFragment();
  const say = inLanguage(words);
  const missing = percentText(1 - shownMass(reading, place)!);
  const options = resampleOptionsOf(chain);
  if (options === undefined) {
    return html`<p class="note">${say.missing(missing)} ${say.noBounds}</p>`;
  }
  const source = { chart: 'resampled', text, position: positionOf(chosen), ...options } as const;
  return html`<div>
    <p class="note">${say.missing(missing)} ${say.bounds}</p>
    ${await chartFigure('resampled', source, { width })}
  </div>`;
}

const words = {
  en: {
    missing: (share: string) =>
      `These are the likeliest tokens of a longer list: ${share} of the probability belongs to tokens that are not shown, and all above is worked out as if there were none.`,
    bounds: 'Between these bounds lies each probability, whatever the others are:',
    noBounds:
      'For this chain nobody can say how much that matters; there are bounds for a temperature above 0 with top-k, top-p and min-p after it, in that order.',
  },
  zh: {
    missing: (share: string) =>
      `这些是一张更长的清单里最可能的词元：${share} 的概率属于没有列出的词元，而上面的一切都是当它们不存在算出来的。`,
    bounds: '不管其余的词元是什么，每个概率都在下面的范围里：',
    noBounds:
      '对这条链，没人说得出这有多大影响；温度大于 0、其后依次是 top-k、top-p 和 min-p 时，才有范围可说。',
  },
};
