export { imagePhase, type ImagePhase } from './imagePhase.js';
export type { ImageTokens, Model } from './model.js';
export {
  loadModel,
  modelNames,
  type ModelName,
  type ModelSpec,
  type NgramSpec,
} from './loadModel.js';
export { tableModel } from './tableModel.js';
export { checkTable, type LogitTable, type TableRow } from './tableRows.js';
export { table } from './table.js';
export { fitNgram, type NgramOptions } from './fitNgram.js';
export { zipfLogits, type ZipfOptions } from './zipfLogits.js';
export {
  tokenizerNames,
  chooseTokenizer,
  fitTokenizer,
  type Tokenizer,
  type TokenizerName,
} from './tokenizer.js';
export {
  backendNames,
  backends,
  backendSpec,
  deviceCounts,
  planFor,
  type BackendDefinition,
  type BackendName,
  type BackendSpec,
  type Call,
} from './chameleon/transformer/backends.js';
export {
  allReduces,
  operations,
  planFormats,
  type AllReduce,
  type Formats,
  type Operation,
  type Orders,
  type Plan,
  type PlanFormat,
  type SumOrder,
} from './chameleon/transformer/plan.js';
export type { See, Tensor } from './chameleon/transformer/forward.js';
export { loadOf, type Load, type Stranger } from './server/load.js';
export { createServer } from './server/server.js';
