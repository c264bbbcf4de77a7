export { beamSearch, type BeamOptions, type BeamSearch } from './beamSearch.js';
export type { BeamNode } from './beamCandidates.js';
export type { Hypothesis } from './hypotheses.js';
export { bestOfN, type BestOfN, type BestOfNOptions, type ScoredRun } from './bestOfN.js';
export {
  contrastiveSearch,
  type ContrastiveCandidate,
  type ContrastiveOptions,
  type ContrastiveSearch,
  type ContrastiveStep,
} from './contrastiveSearch.js';
export { nextTokenSimilarity, type Similarity } from './nextTokenSimilarity.js';
export {
  speculativeDecoding,
  type SpeculativeDecoding,
  type SpeculativeModels,
  type SpeculativeOptions,
} from './speculativeDecoding.js';
export type { SpeculativeRound, Verdict } from './speculativeRound.js';
export {
  commonRandomNumbers,
  type CommonRandomNumbers,
  type Setting,
} from './commonRandomNumbers.js';
