export type { Draw, DrawFrom, Drawn } from './draw.js';
export { greedy } from './greedy.js';
export { drawByInverseCdf, inverseCdf } from './inverseCdf.js';
export { drawNames, draws, type DrawName } from './draws.js';
