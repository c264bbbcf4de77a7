import { html } from 'htl';
import { agreement } from '../../questions/agreement.js';
import { inLanguage, sentenceGap } from '../../page/language.js';

/** Twelve tokens, and how many words of the stream they took. */
export interface Moved {
  readonly drawn: readonly number[];
  readonly position: number;
}

/** What a change did to the two ways to draw, in numbers. */
export function explainMoves(
  race: Moved,
  changedRace: Moved,
  inverse: Moved,
  changedInverse: Moved,
): HTMLElement {
  const between = agreement(race.drawn, inverse.drawn);
  return html`<div class="answer" role="status">
    <p>${words.between(between)}</p>
    <p>
      ${effect(words.race, race, changedRace)}${sentenceGap}${effect(words.inverse, inverse, changedInverse)}
    </p>
  </div>`;
}

function effect(name: string, before: Moved, after: Moved): string {
  const same = agreement(before.drawn, after.drawn);
  const kept = same === before.drawn.length ? words.all : words.some(same);
  const taken =
    before.position === after.position
      ? words.still(before.position)
      : words.instead(after.position, before.position);
  return words.effect(name, kept, taken);
}

const words = inLanguage({
  en: {
    between: (same: number) =>
      `Left alone, the two ways agree with each other in ${same} of 12 tokens.`,
    race: 'The race',
    inverse: 'Inverse CDF',
    all: 'keeps all 12 tokens',
    some: (same: number) => `keeps ${same} of 12 tokens`,
    still: (taken: number) => `still takes ${taken} words`,
    instead: (taken: number, before: number) => `takes ${taken} words instead of ${before}`,
    effect: (name: string, kept: string, taken: string) => `${name} ${kept} and ${taken}.`,
  },
  zh: {
    between: (same: number) => `什么都不动时，两种方式的 12 个词元中有 ${same} 个相同。`,
    race: '指数竞赛',
    inverse: '逆 CDF',
    all: '的 12 个词元全部不变',
    some: (same: number) => `的 12 个词元中有 ${same} 个不变`,
    still: (taken: number) => `仍然用掉 ${taken} 个字`,
    instead: (taken: number, before: number) => `用掉 ${taken} 个字，而不是 ${before} 个`,
    effect: (name: string, kept: string, taken: string) => `${name}${kept}，${taken}。`,
  },
});
