export { openStream, restoreStream, streamNames, type StreamName } from './openStream.js';
export type { Stream, StreamState } from './stream.js';
export { recorded, type Consumed, type RecordedStream } from './recorded.js';
export {
  restoreSeedrandomStream,
  seedrandomStream,
  type SeedrandomName,
} from './streams/seedrandom.js';
export type { Engine, EngineState } from './engine.js';
export {
  restoreSeedrandomEngine,
  seedrandomEngine,
  type SeedrandomAlgorithm,
  type SeedrandomEngine,
  type SeedrandomSeed,
  type SeedrandomState,
} from './engines/seedrandom.js';
