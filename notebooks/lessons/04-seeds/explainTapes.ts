import { html } from 'htl';
import { agreement } from '../../questions/agreement.js';
import { inLanguage } from '../../page/language.js';

/**
 * In how many places two tapes agree, and what chance has to do with it.
 *
 * @param byChance The probability that two independent draws give the same token.
 */
export function explainTapes(
  seeds: readonly [string, string],
  tapes: readonly [readonly string[], readonly string[]],
  byChance: number,
): HTMLElement {
  const places = tapes[0].length;
  const alike = agreement(...tapes);
  const expected = Math.round(places * byChance);
  const text =
    seeds[0] === seeds[1]
      ? {
          en: `Both tapes have the same seed. They agree in ${alike} of ${places} places.`,
          zh: `两条带子用的是同一个种子。${places} 处中有 ${alike} 处一致。`,
        }
      : {
          en: `Two seeds, two tapes. They agree in ${alike} of ${places} places. By chance alone it would be about ${expected}.`,
          zh: `两个种子，两条带子。${places} 处中有 ${alike} 处一致；仅凭偶然，大约会有 ${expected} 处。`,
        };
  return html`<p class="answer" role="status">${inLanguage(text)}</p>`;
}
