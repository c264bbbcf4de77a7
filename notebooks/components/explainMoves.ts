import { html } from 'htl';
import { agreement } from './agreement.js';

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
    <p>Left alone, the two ways agree with each other in ${between} of 12 tokens.</p>
    <p>
      ${effect('The race', race, changedRace)} ${effect('Inverse CDF', inverse, changedInverse)}
    </p>
  </div>`;
}

function effect(name: string, before: Moved, after: Moved): string {
  const same = agreement(before.drawn, after.drawn);
  const kept = same === before.drawn.length ? 'keeps all 12 tokens' : `keeps ${same} of 12 tokens`;
  const words =
    before.position === after.position
      ? `still takes ${before.position} words`
      : `takes ${after.position} words instead of ${before.position}`;
  return `${name} ${kept} and ${words}.`;
}
