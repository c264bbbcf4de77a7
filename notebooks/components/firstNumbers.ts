import { html } from 'htl';
import { SamplescopeError } from '../../src/index.js';
import type { StreamTape } from '../../src/charts/index.js';
import { catalogue, type StreamName } from '../../src/random/index.js';

/** The streams that the page puts side by side. */
export const shownStreams = [
  'torch-cpu',
  'torch-cuda-a100',
  'numpy-legacy',
  'numpy',
  'python',
  'transformers.js',
  'cpp',
  'llama.cpp',
  'jax',
  'seedrandom',
] as const satisfies readonly StreamName[];

/**
 * The first numbers of all of them, by each framework's plain call; and what is to be said of them in
 * words, where one refuses the seed too.
 */
export function firstNumbers(
  seed: string,
  count: number,
): { streams: readonly StreamTape[]; explanation: HTMLElement } {
  const refusals: { name: string; message: string }[] = [];
  const numbersOf = (name: StreamName): readonly number[] => {
    try {
      return catalogue[name].draws[0]!.draw(seed, count).values as readonly number[];
    } catch (error) {
      if (!(error instanceof SamplescopeError)) throw error;
      refusals.push({ name, message: error.message });
      return [];
    }
  };
  const tapes = shownStreams.map((name) => ({ name, numbers: numbersOf(name) }));
  const streams = tapes.map(({ name, numbers }, i) => {
    const twin = tapes.slice(0, i).find((tape) => tape.numbers.join() === numbers.join());
    return { name, numbers, note: noteOf(name, numbers, twin?.name) };
  });
  return { streams, explanation: explain(seed, tapes, refusals) };
}

function noteOf(name: StreamName, numbers: readonly number[], twin: string | undefined): string {
  if (numbers.length === 0) return 'refuses this seed';
  if (twin !== undefined) return `the same as ${twin}`;
  // MT19937, but Philox for Philox4x32-10.
  const [engine] = catalogue[name].engine.split(/,|\d+x/);
  return `${engine}${isEmulated(name) ? ', emulated' : ''}`;
}

const isEmulated = (name: StreamName) => catalogue[name].evidence.startsWith('emulation');

function explain(
  seed: string,
  tapes: readonly { readonly numbers: readonly number[] }[],
  refusals: readonly { readonly name: string; readonly message: string }[],
): HTMLElement {
  const given = tapes.filter(({ numbers }) => numbers.length > 0);
  const different = new Set(given.map(({ numbers }) => numbers[0])).size;
  return html`<div class="answer" role="status">
    <p>
      ${given.length} streams take the seed ${seed}, and give ${different} different first numbers.
    </p>
    ${
      refusals.length > 0
        ? html`<ul>
            ${refusals.map(({ name, message }) => html`<li><b>${name}:</b> ${message}</li>`)}
          </ul>`
        : ''
    }
  </div>`;
}
