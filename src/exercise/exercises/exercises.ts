import type { Exercise } from '../exercise.js';
import { bestText } from './bestText.js';
import { entropyInBits } from './entropyInBits.js';
import { findSeed } from './findSeed.js';
import { hiddenProbability } from './hiddenProbability.js';
import { keptByMinP } from './keptByMinP.js';
import { keptByTopP } from './keptByTopP.js';
import { loopLength } from './loopLength.js';
import { numberTaken } from './numberTaken.js';
import { oddsTemperature } from './oddsTemperature.js';
import { oneTemperature } from './oneTemperature.js';
import { orderOfStages } from './orderOfStages.js';
import { orderOfSums } from './orderOfSums.js';
import { penalisedLogit } from './penalisedLogit.js';
import { perplexityOfText } from './perplexityOfText.js';
import { raceWinner } from './raceWinner.js';
import { repairMinP } from './repairMinP.js';
import { roundedBits } from './roundedBits.js';
import { sameAnswerTwice } from './sameAnswerTwice.js';
import { softmaxByHand } from './softmaxByHand.js';
import { tokenForU } from './tokenForU.js';
import { whichFramework } from './whichFramework.js';
import { whoRemoved } from './whoRemoved.js';
import { whyDifferent } from './whyDifferent.js';
import { withoutTail } from './withoutTail.js';
import { wordToNumber } from './wordToNumber.js';

const all = {
  softmaxByHand,
  hiddenProbability,
  oneTemperature,
  entropyInBits,
  oddsTemperature,
  tokenForU,
  raceWinner,
  numberTaken,
  findSeed,
  whichFramework,
  wordToNumber,
  keptByTopP,
  keptByMinP,
  withoutTail,
  whoRemoved,
  penalisedLogit,
  orderOfStages,
  repairMinP,
  bestText,
  loopLength,
  perplexityOfText,
  sameAnswerTwice,
  roundedBits,
  orderOfSums,
  whyDifferent,
} as const satisfies Record<string, Exercise>;

/** The name of an exercise. */
export type ExerciseName = keyof typeof all;

/** All exercises by their names, in the order of the lessons. */
export const exercises: Readonly<Record<ExerciseName, Exercise>> = all;

/** Their names. */
export const exerciseNames = Object.keys(all) as ExerciseName[];
