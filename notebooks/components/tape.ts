import { html } from 'htl';

/** Tokens in the order in which they were drawn, as a row of chips. */
export function tape(label: string, tokens: readonly string[]): HTMLElement {
  return html`<div class="tape">
    <p>${label}</p>
    <ol>
      ${tokens.map((token) => html`<li>${token.trim()}</li>`)}
    </ol>
  </div>`;
}
