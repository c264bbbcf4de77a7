import { html } from 'htl';
import type { Written } from '../../src/figures/tag/tagOfSource.js';
import { elementSnippet } from '../tags/snippets.js';
import { defineSampleScope } from '../embed/sampleScope.js';
import { inLanguage } from '../page/language.js';
import { programToCopy } from '../controls/programToCopy.js';

const words = {
  copy: { en: 'Copy', zh: '复制' },
  label: { en: 'HTML of the chart', zh: '这张图的 HTML' },
};

/** HTML to be copied. */
export const htmlToCopy = (text: string): HTMLElement =>
  programToCopy(inLanguage(words.label), text, inLanguage(words.copy));

/** A chart as an author embeds it, alive, and the line that makes it. */
export function embedExample(given: Written): HTMLElement {
  defineSampleScope();
  const chart = document.createElement('sample-scope');
  for (const [name, value] of Object.entries(given)) chart.setAttribute(name, value);
  return html`<div class="embed-example">${htmlToCopy(elementSnippet(given))}${chart}</div>`;
}
