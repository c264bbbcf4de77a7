import type { SoftmaxName } from '../softmaxByName.js';
import { drawOf, type Draw, type Pick } from './draw.js';
import type { Stream } from '../../random/stream.js';
import {
  drawByExponentialRace,
  pickByExponentialRace,
  standardExponentials,
} from './exponentialRace.js';
import { greedy, pickGreedy } from './greedy.js';
import { drawByGumbelMax, gumbelsOf, pickByGumbelMax } from './gumbelMax.js';
import { drawByInverseCdf, pickByInverseCdf } from './inverseCdf.js';
import {
  pickByWalk,
  pickDiscrete,
  pickLlamaCppDist,
  pickLlamaCppDistUnlessOne,
} from './llamaCppDist.js';

/** How the fast path draws. */
interface FastDraw {
  readonly pick: Pick;
  /** The one that makes the probabilities. */
  readonly softmax: SoftmaxName;
  /** Whether it looks at the logits alone, and needs no probabilities. Default false. */
  readonly byLogits?: true;
  /** For a draw that takes a number for every token whatever their probabilities: those that it takes next. */
  numbersFor?(stream: Stream, tokens: number): ArrayLike<number>;
}

/** How the fast path draws, by the name of the draw. */
export const picks = {
  inverseCdf: { pick: pickByInverseCdf, softmax: 'textbook' },
  gumbelMax: { pick: pickByGumbelMax, softmax: 'textbook', numbersFor: gumbelsOf },
  exponentialRace: {
    pick: pickByExponentialRace,
    softmax: 'textbook',
    numbersFor: standardExponentials,
  },
  greedy: { pick: pickGreedy, softmax: 'textbook', byLogits: true },
  llamaCppDist: { pick: pickLlamaCppDist, softmax: 'llama.cpp', byLogits: true },
  llamaCppDistUnlessOne: { pick: pickLlamaCppDistUnlessOne, softmax: 'llama.cpp', byLogits: true },
  discrete: { pick: pickDiscrete, softmax: 'llama.cpp' },
  walk: { pick: pickByWalk, softmax: 'torch' },
} as const satisfies Record<string, FastDraw>;

/** The name of a way to draw. */
export type DrawName = keyof typeof picks;

/** Every way to choose a token, by the name that a recipe calls it. */
export const draws: Readonly<Record<DrawName, Draw>> = {
  inverseCdf: drawByInverseCdf,
  gumbelMax: drawByGumbelMax,
  exponentialRace: drawByExponentialRace,
  greedy,
  llamaCppDist: drawOf(pickLlamaCppDist),
  llamaCppDistUnlessOne: drawOf(pickLlamaCppDistUnlessOne),
  discrete: drawOf(pickDiscrete),
  walk: drawOf(pickByWalk),
};

/** For a draw that takes a number for every token, whatever their probabilities: what gives those that come next. */
export const numbersOfEach = (draw: DrawName): FastDraw['numbersFor'] =>
  (picks[draw] as FastDraw).numbersFor;

/** Whether a draw looks at the logits alone. */
export const looksAtLogits = (draw: DrawName): boolean =>
  (picks[draw] as FastDraw).byLogits === true;

/** The names of all draws, the default first. */
export const drawNames = Object.keys(picks) as DrawName[];
