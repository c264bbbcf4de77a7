export { decode, type DecodeOptions, type Step } from './decode.js';
export { createChains, type ChainAt } from './phases.js';
export { createTrace, run, type Trace } from './run.js';
export {
  fingerprintRecipe,
  fingerprintStep,
  fingerprintTrace,
  type StepFingerprint,
} from './fingerprint.js';
export { createReceipt, receiptFromJson, replay, type Receipt, type Replay } from './receipt.js';
export * from './strategies/index.js';
