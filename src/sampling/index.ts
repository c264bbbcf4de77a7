export type { Scores } from './scores.js';
export * from './processors/index.js';
export { applyChain, nextStates, type ChainResult, type ChainState, type Stage } from './chain.js';
export type { Ledger, Move, Removal } from './ledger.js';
export * from './draws/index.js';
export { createSampler, probabilitiesOf, type Sampler } from './sampler.js';
