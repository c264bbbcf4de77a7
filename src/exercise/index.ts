// An exercise, and the numbers of each student
export { exerciseNames, exercises, type ExerciseName } from './exercises/exercises.js';
export {
  exercisePart,
  type Exercise,
  type Misconception,
  type ExercisePart,
  type Shown,
  type Task,
} from './exercise.js';
export type { Die, DieOwner } from './die.js';
export { createVariant, unfairness, type PartVariant, type Variant } from './variant.js';
export { proveExercise, type Proof } from './proveExercise.js';

// Keys
export { parseKey, practiceKey, studentKey } from './studentKey.js';

// Kinds of answers
export type { AnswerKind } from './answers/answerKind.js';
export { bitsAnswer } from './answers/bitsAnswer.js';
export { choiceAnswer } from './answers/choiceAnswer.js';
export { formulaAnswer } from './answers/formulaAnswer.js';
export { numberAnswer } from './answers/numberAnswer.js';
export { orderAnswer } from './answers/orderAnswer.js';
export { seedAnswer } from './answers/seedAnswer.js';
export { setAnswer } from './answers/setAnswer.js';
export { wholeAnswer } from './answers/wholeAnswer.js';

// Marks
export { markAll, markPart, type Mark } from './mark.js';

// What a student hands in
export { readReceipt, receiptsIn, writeReceipt, type ExerciseReceipt } from './exerciseReceipt.js';

// A course, and its grades
export { courseFromJson, keysOf, parseCourse, type Course } from './course.js';
export {
  gradeReceipts,
  type ExerciseGrade,
  type Grades,
  type StudentGrade,
  type Submitted,
} from './gradeReceipts.js';
export type { Copy, CopiedAnswer } from './findCopies.js';

// Grades as other programs read them
export { gradesCsv, gradesForNbgrader } from './grades/gradesCsv.js';
export { gradesJUnit } from './grades/gradesJUnit.js';
export {
  gradesForClassroom50,
  gradesForGradescope,
  gradesForPrairieLearn,
} from './grades/gradesOfOne.js';
export { messageOf } from './grades/outcomes.js';
