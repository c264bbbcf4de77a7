import { html } from 'htl';
import { SamplescopeError } from '../../../src/index.js';
import type { StreamTape } from '../../../src/charts/index.js';
import { entryOf, type StreamName } from '../../../src/random/index.js';
import { inLanguage } from '../../page/language.js';
import { said } from '../../page/said.js';
import { shownStreams } from './shownStreams.js';
import { engineWords, isEmulated } from './streamWords.js';

/** What the streams give for a seed. */
interface FirstNumbers {
  readonly streams: readonly StreamTape[];
  readonly explanation: HTMLElement;
}

/**
 * The first numbers of all of them, by each framework's plain call; and what is to be said of them in
 * words, where one refuses the seed too.
 */
export function firstNumbers(seed: string, count: number): FirstNumbers {
  const refusals: { name: string; error: SamplescopeError }[] = [];
  const numbersOf = (name: StreamName): readonly number[] => {
    try {
      return entryOf(name).draws[0]!.draw(seed, count).values as readonly number[];
    } catch (error) {
      if (!(error instanceof SamplescopeError)) throw error;
      refusals.push({ name, error });
      return [];
    }
  };
  const tapes = shownStreams.map((name) => ({ name, numbers: numbersOf(name) }));
  const streams = tapes.map(({ name, numbers }, i) => {
    const twin = tapes.slice(0, i).find((tape) => tape.numbers.join() === numbers.join());
    return { name, numbers, note: noteOf(name, numbers, twin?.name) };
  });
  return {
    streams,
    explanation: explain(seed, tapes, refusals),
  };
}

function noteOf(name: StreamName, numbers: readonly number[], twin: string | undefined): string {
  if (numbers.length === 0) return words.refuses;
  if (twin !== undefined) return words.twin(twin);
  return `${engineWords(name)}${isEmulated(name) ? words.emulated : ''}`;
}

function explain(
  seed: string,
  tapes: readonly { readonly numbers: readonly number[] }[],
  refusals: readonly { readonly name: string; readonly error: SamplescopeError }[],
): HTMLElement {
  const given = tapes.filter(({ numbers }) => numbers.length > 0);
  const different = new Set(given.map(({ numbers }) => numbers[0])).size;
  return html`<div class="answer" role="status">
    <p>${words.count(given.length, seed, different)}</p>
    ${
      refusals.length > 0
        ? html`<ul>
            ${refusals.map(({ name, error }) => html`<li><b>${name}${words.colon}</b>${said(error)}</li>`)}
          </ul>`
        : ''
    }
  </div>`;
}

const words = inLanguage({
  en: {
    refuses: 'refuses this seed',
    twin: (name: string) => `the same as ${name}`,
    emulated: ', emulated',
    count: (streams: number, seed: string, different: number) =>
      `${streams} streams take the seed ${seed}, and give ${different} different first numbers.`,
    colon: ': ',
  },
  zh: {
    refuses: '不接受这个种子',
    twin: (name: string) => `与 ${name} 相同`,
    emulated: '，仿真',
    count: (streams: number, seed: string, different: number) =>
      `${streams} 个随机数流接受种子 ${seed}，给出 ${different} 个不同的第一个数。`,
    colon: '：',
  },
});
