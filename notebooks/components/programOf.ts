import { html } from 'htl';
import { SamplescopeError } from '../../src/index.js';
import { catalogue, type StreamName } from '../../src/random/index.js';
import { programToCopy } from './programToCopy.js';

/** The program that gives a stream's numbers in the real framework, to copy; and what they were held against. */
export function programOf(name: StreamName, seed: string, count: number): HTMLElement {
  const { draws, evidence } = catalogue[name];
  try {
    const program = draws[0]!.program(seed, count);
    return html`<div>
      ${programToCopy(`Program for ${name}`, program)}
      <p class="note">What our numbers rest on: ${evidence}.</p>
    </div>`;
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return html`<p class="answer" role="status">
      There is no program, because ${name} refuses this seed: ${error.message}
    </p>`;
  }
}
