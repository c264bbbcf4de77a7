import type { SoftmaxName } from '../softmaxes.js';
import { drawOf, type Draw, type Pick } from './draw.js';
import { greedy, pickGreedy } from './greedy.js';
import { drawByInverseCdf, pickByInverseCdf } from './inverseCdf.js';
import { pickByWalk, pickDiscrete, pickLlamaCppDist } from './llamaCppDist.js';
import { pickByExponentialRace, pickByGumbelMax } from './races.js';
import { pickTorchMultinomial } from './torchMultinomial.js';

/** How the fast path draws, and with which softmax's probabilities. */
export const picks = {
  inverseCdf: { pick: pickByInverseCdf, softmax: 'textbook' },
  greedy: { pick: pickGreedy, softmax: 'textbook' },
  gumbelMax: { pick: pickByGumbelMax, softmax: 'textbook' },
  exponentialRace: { pick: pickByExponentialRace, softmax: 'textbook' },
  llamaCppDist: { pick: pickLlamaCppDist, softmax: 'llama.cpp' },
  discrete: { pick: pickDiscrete, softmax: 'llama.cpp' },
  torchMultinomial: { pick: pickTorchMultinomial, softmax: 'torch' },
  walk: { pick: pickByWalk, softmax: 'torch' },
} as const satisfies Record<string, { pick: Pick; softmax: SoftmaxName }>;

/** The name of a draw, as a recipe calls it. */
export type DrawName = keyof typeof picks;

/** Every way to choose a token, by the name that a recipe calls it. */
export const draws: Readonly<Record<DrawName, Draw>> = {
  inverseCdf: drawByInverseCdf,
  greedy,
  gumbelMax: drawOf(pickByGumbelMax),
  exponentialRace: drawOf(pickByExponentialRace),
  llamaCppDist: drawOf(pickLlamaCppDist),
  discrete: drawOf(pickDiscrete),
  torchMultinomial: drawOf(pickTorchMultinomial),
  walk: drawOf(pickByWalk),
};

/** The names of all draws, the teaching default first. */
export const drawNames = Object.keys(picks) as DrawName[];
