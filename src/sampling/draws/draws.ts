import type { Draw } from './draw.js';
import { drawByExponentialRace } from './exponentialRace.js';
import { greedy } from './greedy.js';
import { drawByGumbelMax } from './gumbelMax.js';
import { drawByInverseCdf } from './inverseCdf.js';

/** Every way to choose a token, by the name that a recipe calls it. */
export const draws = {
  inverseCdf: drawByInverseCdf,
  gumbelMax: drawByGumbelMax,
  exponentialRace: drawByExponentialRace,
  greedy,
} as const satisfies Record<string, Draw>;

/** The name of a way to draw. */
export type DrawName = keyof typeof draws;

/** The names of all draws, the default first. */
export const drawNames = Object.keys(draws) as DrawName[];
