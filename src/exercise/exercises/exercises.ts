import type { Exercise } from '../exercise.js';
import { bestText } from './bestText.js';
import { entropyInBits } from './entropyInBits.js';
import { hiddenProbability } from './hiddenProbability.js';
import { keptByTopP } from './keptByTopP.js';
import { numberTaken } from './numberTaken.js';
import { oneTemperature } from './oneTemperature.js';
import { orderOfStages } from './orderOfStages.js';
import { sameAnswerTwice } from './sameAnswerTwice.js';
import { softmaxByHand } from './softmaxByHand.js';
import { tokenForU } from './tokenForU.js';
import { whichFramework } from './whichFramework.js';
import { whoRemoved } from './whoRemoved.js';

const all = {
  softmaxByHand,
  hiddenProbability,
  oneTemperature,
  entropyInBits,
  tokenForU,
  numberTaken,
  whichFramework,
  keptByTopP,
  whoRemoved,
  orderOfStages,
  bestText,
  sameAnswerTwice,
} as const satisfies Record<string, Exercise>;

/** The name of an exercise. */
export type ExerciseName = keyof typeof all;

/** All exercises by their names, in the order of the lessons. */
export const exercises: Readonly<Record<ExerciseName, Exercise>> = all;

/** Their names. */
export const exerciseNames = Object.keys(all) as ExerciseName[];
