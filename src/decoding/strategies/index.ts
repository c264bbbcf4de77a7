export {
  beamSearch,
  type BeamNode,
  type BeamOptions,
  type BeamSearch,
  type Hypothesis,
} from './beamSearch.js';
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
  residual,
  speculativeDecoding,
  type SpeculativeDecoding,
  type SpeculativeModels,
  type SpeculativeOptions,
  type SpeculativeRound,
  type Verdict,
} from './speculativeDecoding.js';
export {
  commonRandomNumbers,
  type CommonRandomNumbers,
  type CommonSide,
  type CommonStep,
  type Setting,
} from './commonRandomNumbers.js';
