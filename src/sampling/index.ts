export * from './processors/index.js';
export { applyChain, type Stage } from './chain.js';
export * from './draws/index.js';
