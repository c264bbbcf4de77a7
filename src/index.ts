// Errors
export { SamplescopeError, type ErrorCode } from './error.js';

// Arithmetic with the same bits in every engine
export {
  errorOfProduct,
  errorOfSum,
  exp,
  expOfSum,
  log,
  log1p,
  logGamma,
  logOfSum,
  regularizedGammaQ,
  sum,
} from './numerics/index.js';

// Number formats, and the orders in which programs add
export {
  exactSum,
  formatNames,
  formats,
  sumAll,
  sumDefinitions,
  sumsIn,
  sumTreeOf,
  sumTreeOrders,
  type Layout,
  type NumberFormat,
  type Overflow,
  type Rounding,
  type SumDefinition,
  type SumNode,
  type SumResult,
  type SumTreeOrder,
} from './numerics/index.js';

// Random streams; what each framework draws from them is in samplescope/random
export {
  openStream,
  restoreStream,
  streamNames,
  type Stream,
  type StreamName,
  type StreamState,
} from './random/index.js';

// Distributions
export {
  argmax,
  argmaxTies,
  effectiveChoices,
  entropy,
  klDivergence,
  perplexity,
  probabilitiesAt,
  softmax,
  topProbability,
  totalVariation,
  type Logits,
} from './distribution/index.js';

// Models: those that ship, and the parts of one's own
export {
  checkTable,
  chooseTokenizer,
  fitNgram,
  fitTokenizer,
  imagePhase,
  loadModel,
  modelNames,
  table,
  tableModel,
  tokenizerNames,
  zipfLogits,
  type ImagePhase,
  type ImageTokens,
  type LogitTable,
  type Model,
  type ModelName,
  type ModelSpec,
  type NgramOptions,
  type NgramSpec,
  type TableRow,
  type Tokenizer,
  type TokenizerName,
  type ZipfOptions,
} from './model/index.js';

// Backends: from the shape of a call to the plan by which a transformer is computed, and who else is at the server
export {
  backendNames,
  backends,
  backendSpec,
  loadOf,
  planFor,
  type AllReduce,
  type BackendDefinition,
  type BackendName,
  type BackendSpec,
  type Call,
  type Formats,
  type Load,
  type Operation,
  type Orders,
  type Plan,
  type PlanFormat,
  type See,
  type Stranger,
  type SumOrder,
  type Tensor,
} from './model/index.js';

// From logits to what a token is drawn from
export {
  applyChain,
  createProcessor,
  detectWatermark,
  loadExpressions,
  loadProcessors,
  nextStates,
  probabilitiesOf,
  processors,
  temperature,
  type At,
  type ChainResult,
  type ChainState,
  type Comparison,
  type Ledger,
  type Memory,
  type Move,
  type Outcome,
  type Processor,
  type ProcessorName,
  type ProcessorSpec,
  type Removal,
  type Scores,
  type Stage,
  type WatermarkEvidence,
  type WatermarkOptions,
} from './sampling/index.js';

// A processor of one's own: what it is made of, and what makes recipes know it
export {
  defineProcessor,
  keepAtLeast,
  maximumOf,
  ownProcessor,
  processorOptions,
  softmaxTextbook,
  type Candidates,
  type Definition as ProcessorDefinition,
  type Option as ProcessorOption,
} from './sampling/index.js';

// Draws: from a random number to a token
export {
  drawByExponentialRace,
  drawByGumbelMax,
  drawByInverseCdf,
  drawNames,
  draws,
  exponentialRace,
  greedy,
  gumbelMax,
  inverseCdf,
  inverseCdfTable,
  type Draw,
  type DrawFrom,
  type DrawName,
  type Drawn,
} from './sampling/index.js';

// Recipes, and what else they can be written as
export {
  allProcessors,
  parseRecipe,
  recipeAsCommandLine,
  recipeAsHuggingFace,
  recipeAsTypescript,
  recipeFromFragment,
  recipeFromJson,
  recipeToFragment,
  recipeToJson,
  type PartialRecipe,
  type Recipe,
} from './recipe/index.js';

// Presets: the order and the defaults of an engine
export {
  diff,
  engineNames,
  fateOf,
  parsePreset,
  presetNamed,
  presetNames,
  presets,
  presetWith,
  readSettings,
  recipeAsSettings,
  recipeOf,
  versionsOf,
  type EngineName,
  type EngineSetting,
  type OneSided,
  type PresetChange,
  type Preset,
  type PresetDifference,
  type PresetName,
  type PresetReason,
  type PresetRecipe,
  type PresetSettings,
  type PresetSide,
  type PresetStage,
  type RecipeAsSettings,
  type SpokenSettings,
} from './recipe/index.js';

// Running a recipe, and proving it
export {
  compare,
  createChains,
  createReceipt,
  createTrace,
  decode,
  fingerprintRecipe,
  fingerprintStep,
  fingerprintTrace,
  modelOf,
  receiptFromJson,
  replay,
  run,
  type ChainAt,
  type DecodeOptions,
  type DrawnToken,
  type FirstDifference,
  type Fork,
  type Parting,
  type Receipt,
  type Replay,
  type RunOptions,
  type Step,
  type TraceOptions,
  type StepFingerprint,
  type Trace,
} from './decoding/index.js';

// Other ways through the tree of texts than one token after another
export {
  beamSearch,
  commonRandomNumbers,
  speculativeDecoding,
  type BeamNode,
  type BeamOptions,
  type BeamSearch,
  type CommonRandomNumbers,
  type Hypothesis,
  type Setting,
  type SpeculativeDecoding,
  type SpeculativeModels,
  type SpeculativeOptions,
  type SpeculativeRound,
  type Verdict,
} from './decoding/index.js';

// Many runs
export {
  binomialInterval,
  chiSquaredTest,
  repeat,
  seedOfRun,
  sweep,
  temperatureGrid,
  type ChiSquaredTest,
  type Sweep,
} from './experiment/index.js';

// Many answers to one question
export {
  accuracyOf,
  answerEntropy,
  answersOf,
  answerTree,
  atTemperature,
  calibrate,
  createAnswerer,
  createBatches,
  distinctN,
  inCompany,
  joinUnparted,
  marginSteps,
  measureAnswers,
  repeatAnswers,
  seedings,
  selfBleu,
  shareOfTrue,
  sweepAnswers,
  type Accuracy,
  type Answer,
  type Answerer,
  type AnswerMeasures,
  type AnswerNode,
  type Answers,
  type AnswersAt,
  type Batches,
  type Calibration,
  type CalibrationGroup,
  type Company,
  type CompanyOptions,
  type DrawnAnswer,
  type ExactAnswer,
  type ExactAnswers,
  type Group,
  type MarginStep,
  type OpenBatches,
  type Progress,
  type RepeatOptions,
  type Seeding,
} from './experiment/index.js';

// The same in other threads
export {
  openRemotely,
  serveBatches,
  webPort,
  type BatchPort,
  type MessageTarget,
} from './experiment/index.js';
