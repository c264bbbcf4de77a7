import type { Words } from '../../sampling/processors/option.js';
import type { ExerciseName } from '../exercises/exercises.js';
import type { Grades } from '../gradeReceipts.js';

/** A thought that led to wrong answers to one part. */
interface CommonThought {
  readonly exercise: ExerciseName;
  readonly part: string;
  readonly thought: Words;
  /** How many answers it led to. */
  readonly count: number;
}

/**
 * The thoughts that led to wrong answers, the most frequent first; of one that names numbers, each set of numbers by
 * itself.
 *
 * @example
 * commonThoughts({ students: [], problems: [], copies: [] }) // → []
 */
export function commonThoughts({ students }: Pick<Grades, 'students'>): readonly CommonThought[] {
  const found = new Map<string, CommonThought>();
  for (const { exercise, marks } of students.flatMap((student) => student.exercises)) {
    for (const { part, misconception } of marks) {
      if (misconception === undefined) continue;
      const { thought } = misconception;
      const place = `${exercise} ${part} ${thought.en}`;
      const { count } = found.get(place) ?? { count: 0 };
      found.set(place, { exercise, part, thought, count: count + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
