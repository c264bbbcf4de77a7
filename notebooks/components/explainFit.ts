import { html } from 'htl';
import type { ChiSquaredTest } from '../../src/index.js';

/** What a chi-squared test says, in words. */
export function explainFit({ statistic, degreesOfFreedom, pValue }: ChiSquaredTest): HTMLElement {
  if (degreesOfFreedom === 0) {
    return html`<p class="answer" role="status">
      These are too few draws to test: no two groups of tokens could be expected five times each.
    </p>`;
  }
  return html`<p class="answer" role="status">
    χ² = ${statistic.toFixed(1)} with ${degreesOfFreedom} degrees of freedom, p =
    ${pValue.toFixed(pValue < 0.01 ? 4 : 2)}. Of a hundred fair experiments, ${howMany(pValue)}
    would stray at least this far from what is expected. ${verdict(pValue)}
  </p>`;
}

function howMany(pValue: number): string {
  const rounded = Math.round(100 * pValue);
  if (rounded === 0) return 'fewer than one';
  return rounded === 100 ? 'nearly all' : `about ${rounded}`;
}

function verdict(pValue: number): string {
  if (pValue >= 0.05) return 'Nothing speaks against these draws.';
  if (pValue >= 0.01) return 'That is unusual, as about one seed in twenty is. Try another.';
  return 'That is rare, as about one seed in a hundred is. If it happened with most seeds, the draws would be wrong.';
}
