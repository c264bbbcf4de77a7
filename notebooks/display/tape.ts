import { html } from 'htl';
import { palette, tokenLabel, type TokenColors } from '../../src/charts/index.js';

/** Tokens in the order in which they were drawn, as a row of chips in their colours. */
export function tape(label: string, tokens: readonly string[], colors: TokenColors): HTMLElement {
  return html`<figure class="tape">
    <figcaption>${label}</figcaption>
    <ol>
      ${tokens.map((token) => {
        const { light, dark } = palette[colors(token)];
        return html`<li style=${`--color: light-dark(${light}, ${dark})`}>
          ${tokenLabel(token)}
        </li>`;
      })}
    </ol>
  </figure>`;
}
