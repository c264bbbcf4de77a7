import { html } from 'htl';

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
  const alike = tapes[0].filter((token, i) => token === tapes[1][i]).length;
  const counted = `They agree in ${alike} of ${places} places.`;
  return html`<p class="answer" role="status">
    ${
      seeds[0] === seeds[1]
        ? `Both tapes have the same seed. ${counted}`
        : `Two seeds, two tapes. ${counted} By chance alone it would be about ${Math.round(places * byChance)}.`
    }
  </p>`;
}
