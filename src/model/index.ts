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
export { checkTable, type Table, type TableRow } from './tableRows.js';
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
