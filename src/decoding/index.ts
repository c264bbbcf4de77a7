export { decode, type DecodeOptions, type TraceOptions } from './decode.js';
export type { DrawnToken, Step } from './step.js';
export { createChains, type ChainAt } from './phases.js';
export { createTrace, run, type RunOptions, type Trace } from './run.js';
export {
  fingerprintRecipe,
  fingerprintStep,
  fingerprintTrace,
  type StepFingerprint,
} from './fingerprint.js';
export { createReceipt, receiptFromJson, replay, type Receipt, type Replay } from './receipt.js';
export { compare, type FirstDifference, type Fork, type Parting } from './compare.js';
export { modelOf } from './modelOf.js';
export { beamSearch, type BeamOptions, type BeamSearch } from './strategies/beamSearch.js';
export type { BeamNode } from './strategies/beamCandidates.js';
export type { Hypothesis } from './strategies/hypotheses.js';
export {
  speculativeDecoding,
  type SpeculativeDecoding,
  type SpeculativeModels,
  type SpeculativeOptions,
} from './strategies/speculativeDecoding.js';
export type { SpeculativeRound, Verdict } from './strategies/speculativeRound.js';
export {
  commonRandomNumbers,
  type CommonRandomNumbers,
  type Setting,
} from './strategies/commonRandomNumbers.js';
