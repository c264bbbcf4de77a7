export { SamplescopeError, type ErrorCode } from './error.js';
export * from './numerics/index.js';
export {
  openStream,
  restoreStream,
  streamNames,
  type Stream,
  type StreamName,
  type StreamState,
} from './random/index.js';
export * from './distribution/index.js';
export * from './model/index.js';
export * from './sampling/index.js';
export * from './recipe/index.js';
export * from './decoding/index.js';
export * from './experiment/index.js';
