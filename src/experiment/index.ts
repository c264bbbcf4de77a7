export { repeat } from './repeat.js';
export {
  repeatAnswers,
  type Answers,
  type OpenBatches,
  type Progress,
  type RepeatOptions,
} from './repeatAnswers.js';
export type { Answer } from './answer.js';
export { createBatches, seedings, type Batches, type Seeding } from './batches.js';
export { seedOfRun } from './seedOfRun.js';
export { createAnswerer, type Answerer, type DrawnAnswer } from './answerer.js';
export { answersOf, type ExactAnswer, type ExactAnswers } from './answersOf.js';
export { answerTree, joinUnparted, type AnswerNode } from './answerTree.js';
export { answerEntropy, distinctN, shareOfTrue } from './diversity.js';
export { selfBleu } from './selfBleu.js';
export { measureAnswers, type AnswerMeasures } from './measureAnswers.js';
export {
  calibrate,
  marginSteps,
  type Calibration,
  type CalibrationGroup,
  type MarginStep,
} from './margins.js';
export {
  accuracyOf,
  inCompany,
  type Accuracy,
  type Company,
  type CompanyOptions,
  type Group,
} from './inCompany.js';
export { atTemperature, sweepAnswers, type AnswersAt } from './sweepAnswers.js';
export {
  openRemotely,
  serveBatches,
  webPort,
  type BatchPort,
  type MessageTarget,
} from './remoteBatches.js';
export { sweep, temperatureGrid, type Sweep } from './sweep.js';
export { chiSquaredTest, type ChiSquaredTest } from './chiSquaredTest.js';
export { binomialInterval } from './binomialInterval.js';
