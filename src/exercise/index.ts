// An exercise, and the numbers of each student
export { exerciseNames, exercises, type ExerciseName } from './exercises/exercises.js';
export {
  part,
  type Exercise,
  type Misconception,
  type Part,
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
export { bits } from './answers/bits.js';
export { choice } from './answers/choice.js';
export { number } from './answers/number.js';
export { order, set } from './answers/set.js';
export { whole } from './answers/whole.js';

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
