import {
  createVariant,
  exercises,
  studentKey,
  writeReceipt,
  type ExerciseName,
} from '../../src/exercise/index.js';

const key = 'autumn term 2026';

/** A course of three students, as its teacher keeps it. */
export const courseText = JSON.stringify({
  version: 1,
  key,
  students: ['1', '2', '3'],
  exercises: ['softmaxByHand', 'tokenForU'],
});

/** The receipt of a student who had everything right, or who hands in other answers. */
export function receiptOf(
  student: string,
  {
    exercise = 'softmaxByHand',
    answers,
  }: { exercise?: ExerciseName; answers?: Readonly<Record<string, string>> } = {},
): string {
  const variant = createVariant(exercises[exercise], studentKey(key, student));
  const right = Object.fromEntries(variant.parts.map((part) => [part.name, part.answer]));
  return writeReceipt({ variant, answers: answers ?? right });
}
