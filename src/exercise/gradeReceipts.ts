import { saidBy, SamplescopeError, say, type Said } from '../error.js';
import { keysOf, type Course } from './course.js';
import { findCopies, type Copy, type MarkedReceipt } from './findCopies.js';
import { pointsOf } from './exercise.js';
import { readReceipt, receiptsIn, type ExerciseReceipt } from './exerciseReceipt.js';
import { exercises, type ExerciseName } from './exercises/exercises.js';
import { markAll, type Mark } from './mark.js';
import { practiceKey } from './studentKey.js';

/** A file, or a text that was pasted, with receipts in it. */
export interface Submitted {
  /** What it is called in messages. */
  readonly name: string;
  readonly text: string;
}

/** What one student has for one exercise: the best of what was handed in. */
export interface ExerciseGrade {
  readonly exercise: ExerciseName;
  /** Undefined where nothing was handed in. */
  readonly attempt?: number;
  readonly minutes?: number;
  readonly points: number;
  readonly of: number;
  readonly marks: readonly Mark[];
}

/** What one student has for the course. */
export interface StudentGrade {
  readonly student: string;
  readonly key: string;
  readonly points: number;
  readonly of: number;
  readonly exercises: readonly ExerciseGrade[];
}

/** Everything that marking found. */
export interface Grades {
  readonly students: readonly StudentGrade[];
  /** What could not be marked, and why. */
  readonly problems: readonly { readonly name: string; readonly problem: Said }[];
  /** Wrong answers that are right for somebody else: to be looked at, no verdict. */
  readonly copies: readonly Copy[];
}

/**
 * Marks receipts, each by making its numbers anew. Of several for one exercise the one with most points counts, and of
 * equal ones the first.
 *
 * @param submitted The order decides nothing but which of equal receipts counts.
 * @throws SamplescopeError as `keysOf` does. A receipt that cannot be read is among the problems
 */
export async function gradeReceipts(
  course: Course,
  submitted: readonly Submitted[],
): Promise<Grades> {
  const keys = keysOf(course);
  for (const name of course.exercises) await exercises[name].load?.();
  const problems: { name: string; problem: Said }[] = [];
  const receipts: MarkedReceipt[] = [];
  const attempt = (name: string, act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof SamplescopeError)) throw error;
      problems.push({ name, problem: saidBy(error) });
    }
  };
  for (const { name, text } of submitted) {
    attempt(name, () => {
      for (const lines of receiptsIn(text, name)) {
        attempt(name, () =>
          receipts.push(markedReceipt(readReceipt(lines, name), course, keys, name)),
        );
      }
    });
  }
  return {
    students: [...keys].map(([key, student]) => gradeOf(student, key, course, receipts)),
    problems,
    copies: findCopies(receipts, keys),
  };
}

function markedReceipt(
  receipt: ExerciseReceipt,
  course: Course,
  keys: ReadonlyMap<string, string>,
  name: string,
): MarkedReceipt {
  const { variant, answers } = receipt;
  const student = keys.get(variant.key);
  const wrong = (reason: Said) => new SamplescopeError('unknown-name', say`${name}: ${reason}`);
  if (variant.key === practiceKey) {
    throw wrong(say`the receipt has no student’s key: it was made while practising`);
  }
  if (student === undefined) {
    throw wrong(say`the key ${variant.key} is of no student of this course`);
  }
  if (!course.exercises.some((known) => known === variant.exercise.name)) {
    throw wrong(
      say`the course has the exercises ${course.exercises}, got ${variant.exercise.name}`,
    );
  }
  return { ...receipt, student, marks: markAll(variant, answers) };
}

function gradeOf(
  student: string,
  key: string,
  course: Course,
  receipts: readonly MarkedReceipt[],
): StudentGrade {
  const own = receipts.filter((receipt) => receipt.student === student);
  const graded = course.exercises.map((exercise): ExerciseGrade => {
    const of = pointsOf(exercises[exercise].parts);
    const [best] = own
      .filter(({ variant }) => variant.exercise.name === exercise)
      .map(({ variant, minutes, marks }) => ({
        exercise,
        attempt: variant.attempt,
        ...(minutes !== undefined && { minutes }),
        points: pointsOf(marks),
        of,
        marks,
      }))
      .sort((a, b) => b.points - a.points);
    return best ?? { exercise, points: 0, of, marks: [] };
  });
  return {
    student,
    key,
    points: pointsOf(graded),
    of: graded.reduce((sum, { of }) => sum + of, 0),
    exercises: graded,
  };
}
