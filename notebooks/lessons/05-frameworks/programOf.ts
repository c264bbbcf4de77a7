import { html } from 'htl';
import { SamplescopeError } from '../../../src/index.js';
import { catalogue } from '../../../src/random/index.js';
import type { shownStreams } from './shownStreams.js';
import { inLanguage, sentenceGap } from '../../page/language.js';
import { programToCopy } from '../../controls/programToCopy.js';
import { said } from '../../page/said.js';
import { streamEvidence } from './streamWords.js';

/** The program that gives a stream's numbers in the real framework, to copy; and what they were held against. */
export function programOf(
  name: (typeof shownStreams)[number],
  seed: string,
  count: number,
): HTMLElement {
  const { draws } = catalogue[name];
  try {
    const program = draws[0]!.program(seed, count);
    return html`<div>
      ${programToCopy(words.program(name), program)}
      <p class="note">${words.evidence(streamEvidence(name))}</p>
    </div>`;
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return html`<p class="answer" role="status">
      ${words.refuses(name)}${sentenceGap}${said(error)}
    </p>`;
  }
}

const words = inLanguage({
  en: {
    program: (name: string) => `Program for ${name}`,
    evidence: (evidence: string) => `What our numbers rest on: ${evidence}.`,
    refuses: (name: string) => `There is no program, because ${name} refuses this seed:`,
  },
  zh: {
    program: (name: string) => `${name} 的程序`,
    evidence: (evidence: string) => `我们的数依据的是：${evidence}。`,
    refuses: (name: string) => `没有程序，因为 ${name} 不接受这个种子：`,
  },
});
