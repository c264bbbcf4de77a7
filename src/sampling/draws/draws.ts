import type { SoftmaxName } from '../softmaxes.js';
import { drawOf, type Draw, type Pick } from './draw.js';
import { drawByExponentialRace, pickByExponentialRace } from './exponentialRace.js';
import { greedy, pickGreedy } from './greedy.js';
import { drawByGumbelMax, pickByGumbelMax } from './gumbelMax.js';
import { drawByInverseCdf, pickByInverseCdf } from './inverseCdf.js';
import { pickByWalk, pickDiscrete, pickLlamaCppDist } from './llamaCppDist.js';

/** How the fast path draws, and with which softmax's probabilities. */
export const picks = {
  inverseCdf: { pick: pickByInverseCdf, softmax: 'textbook' },
  gumbelMax: { pick: pickByGumbelMax, softmax: 'textbook' },
  exponentialRace: { pick: pickByExponentialRace, softmax: 'textbook' },
  greedy: { pick: pickGreedy, softmax: 'textbook' },
  llamaCppDist: { pick: pickLlamaCppDist, softmax: 'llama.cpp' },
  discrete: { pick: pickDiscrete, softmax: 'llama.cpp' },
  walk: { pick: pickByWalk, softmax: 'torch' },
} as const satisfies Record<string, { pick: Pick; softmax: SoftmaxName }>;

/** The name of a way to draw. */
export type DrawName = keyof typeof picks;

/** Every way to choose a token, by the name that a recipe calls it. */
export const draws: Readonly<Record<DrawName, Draw>> = {
  inverseCdf: drawByInverseCdf,
  gumbelMax: drawByGumbelMax,
  exponentialRace: drawByExponentialRace,
  greedy,
  llamaCppDist: drawOf(pickLlamaCppDist),
  discrete: drawOf(pickDiscrete),
  walk: drawOf(pickByWalk),
};

/** The names of all draws, the default first. */
export const drawNames = Object.keys(picks) as DrawName[];
