export type { Draw, DrawFrom, Drawn } from './draw.js';
export { greedy } from './greedy.js';
export { drawByInverseCdf, inverseCdf } from './inverseCdf.js';
export { inverseCdfTable } from './inverseCdfTable.js';
export { drawByGumbelMax, gumbelMax } from './gumbelMax.js';
export { drawByExponentialRace, exponentialRace } from './exponentialRace.js';
export { drawNames, draws, type DrawName } from './draws.js';
