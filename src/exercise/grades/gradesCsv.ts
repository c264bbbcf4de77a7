import { csvText } from '../../csv.js';
import type { Course } from '../course.js';
import type { Grades } from '../gradeReceipts.js';

/**
 * Grades as the text of a CSV file, a line for each student: points, and those of each exercise. A student whose name
 * looks like a formula gets an apostrophe before it.
 *
 * @example
 * gradesCsv({ students: [], problems: [], copies: [] }, { exercises: ['tokenForU'] }) // → 'student,key,points,of,tokenForU\r\n'
 */
export function gradesCsv({ students }: Grades, { exercises }: Pick<Course, 'exercises'>): string {
  return csvText([
    ['student', 'key', 'points', 'of', ...exercises],
    ...students.map(({ student, key, points, of, exercises: graded }) => [
      student,
      key,
      points,
      of,
      ...graded.map((grade) => grade.points),
    ]),
  ]);
}

/**
 * The same with a line for each exercise of each student, and the columns that nbgrader's export has.
 *
 * @example
 * gradesForNbgrader({ students: [], problems: [], copies: [] }) // → 'assignment,student_id,raw_score,late_submission_penalty,score,max_score\r\n'
 */
export function gradesForNbgrader({ students }: Grades): string {
  return csvText([
    ['assignment', 'student_id', 'raw_score', 'late_submission_penalty', 'score', 'max_score'],
    ...students.flatMap(({ student, exercises }) =>
      exercises.map(({ exercise, points, of }) => [exercise, student, points, 0, points, of]),
    ),
  ]);
}
