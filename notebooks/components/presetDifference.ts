import { html } from 'htl';
import type { OneSided, PresetDifference } from '../../src/index.js';
import { tokenLabel } from '../../src/charts/index.js';
import { percent } from './percent.js';

/** Where two presets part on the same logits, and why, in words. */
export function presetDifference(
  { a, b, sameTokens, onlyA, onlyB, totalVariation, reasons }: PresetDifference,
  tokens: readonly string[],
): HTMLElement {
  return html`<div class="answer">
    <p role="status">
      <b>${a.name} keeps ${tokensText(a.kept.length)}, ${b.name} ${tokensText(b.kept.length)}.</b>
      ${sameTokens ? 'They are the same.' : ''} Between the two, ${percent(totalVariation)} of the
      probability lies elsewhere.
    </p>
    ${oneSided(a.name, b.name, onlyA, tokens)} ${oneSided(b.name, a.name, onlyB, tokens)}
    ${
      reasons.length === 0
        ? html`<p>Their chains are the same.</p>`
        : html`<p>How their chains differ:</p>
            <ul class="reasons">
              ${reasons.map(({ sentence }) => html`<li>${sentence}</li>`)}
            </ul>`
    }
  </div>`;
}

/** At most so many tokens are named. */
const most = 6;

function oneSided(
  keeper: string,
  other: string,
  only: readonly OneSided[],
  tokens: readonly string[],
): HTMLElement | string {
  if (only.length === 0) return '';
  const rest = only.length - most;
  return html`<p>Only ${keeper} keeps these. In ${other}, they go by:</p>
    <ul class="reasons">
      ${only
        .slice(0, most)
        .map(
          ({ token, because }) => html`<li><b>${tokenLabel(tokens[token]!)}</b>: ${because}</li>`,
        )}
      ${rest > 0 ? html`<li>… and ${rest} more</li>` : ''}
    </ul>`;
}

const tokensText = (count: number) => (count === 1 ? '1 token' : `${count} tokens`);
