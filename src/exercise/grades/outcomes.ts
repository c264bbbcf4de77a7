import { SamplescopeError, say, textOf } from '../../error.js';
import { exercises } from '../exercises/exercises.js';
import type { Grades, StudentGrade } from '../gradeReceipts.js';
import type { Mark } from '../mark.js';

/** What came of one part: what other programs call a test. */
export interface GradedOutcome {
  /** As `exercise part`. */
  readonly name: string;
  readonly isRight: boolean;
  readonly points: number;
  readonly of: number;
  /** What is to be said to the student, in English: one line. */
  readonly message: string;
}

/**
 * What came of every part of every exercise of a student; of what was not handed in, too.
 *
 * @example
 * outcomesOf({ student: '1', key: '', points: 0, of: 1, exercises: [{ exercise: 'tokenForU', points: 0, of: 1, marks: [] }] })[0].message // → 'Not handed in.'
 */
export function outcomesOf(grade: StudentGrade): readonly GradedOutcome[] {
  return grade.exercises.flatMap(({ exercise, marks }) =>
    exercises[exercise].parts.map(({ name, points: of }): GradedOutcome => {
      const mark = marks.find(({ part }) => part === name);
      return {
        name: `${exercise} ${name}`,
        isRight: mark?.status === 'right',
        points: mark?.points ?? 0,
        of,
        message: mark === undefined ? 'Not handed in.' : messageOf(mark),
      };
    }),
  );
}

/**
 * A mark in a sentence, in English.
 *
 * @example
 * messageOf({ part: 'a', status: 'wrong', points: 0, of: 1, answer: '7' }) // → 'Wrong: 7.'
 */
export function messageOf({ status, answer, misconception, problem }: Mark): string {
  if (status === 'right') return `Right: ${answer}.`;
  if (status === 'empty') return 'Not answered.';
  if (problem !== undefined) return `Not readable: ${textOf(problem)}.`;
  return misconception === undefined
    ? `Wrong: ${answer}.`
    : `Wrong: ${answer}. ${misconception.thought.en}`;
}

/**
 * The one student of grades that go to a program which marks one at a time.
 *
 * @param format The program, for the message.
 * @throws SamplescopeError `malformed` for more students with receipts, or none
 */
export function onlyStudent({ students }: Grades, format: string): StudentGrade {
  const [grade, ...others] = students.filter(({ exercises }) =>
    exercises.some(({ attempt }) => attempt !== undefined),
  );
  if (grade !== undefined && others.length === 0) return grade;
  throw new SamplescopeError(
    'malformed',
    say`results for ${format} must be of one student, got receipts of ${others.length + (grade ? 1 : 0)}. Grade each submission by itself`,
  );
}
