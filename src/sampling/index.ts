export type { Scores } from './scores.js';
export type { At, Comparison, Memory, Outcome, Processor } from './processors/processor.js';
export { defineProcessor, type Definition } from './processors/definition.js';
export { processorOptions, type Option } from './processors/option.js';
export { keepAtLeast, maximumOf, type Candidates } from './candidates.js';
export { softmaxTextbook } from './softmaxByName.js';
export {
  createProcessor,
  loadProcessors,
  ownProcessor,
  processors,
  type ProcessorName,
  type ProcessorSpec,
} from './processors/processors.js';
export { temperature } from './processors/temperature.js';
export { loadExpressions } from './processors/expression.js';
export {
  detectWatermark,
  type WatermarkEvidence,
  type WatermarkOptions,
} from './processors/watermark.js';
export { applyChain, nextStates, type ChainResult, type ChainState } from './chain.js';
export type { Stage } from './stages.js';
export type { Ledger, Move, Removal } from './ledger.js';
export type { Draw, DrawFrom, Drawn } from './draws/draw.js';
export { greedy } from './draws/greedy.js';
export { drawByInverseCdf, inverseCdf } from './draws/inverseCdf.js';
export { inverseCdfTable } from './draws/inverseCdfTable.js';
export { drawByGumbelMax, gumbelMax } from './draws/gumbelMax.js';
export { drawByExponentialRace, exponentialRace } from './draws/exponentialRace.js';
export { drawNames, draws, type DrawName } from './draws/draws.js';
export { probabilitiesOf } from './sampler.js';
