import * as v from 'valibot';
import { SamplescopeError, say } from '../error.js';
import { check, named, rule } from '../recipe/check.js';
import { parseJson } from '../recipe/recipeJson.js';
import { exerciseNames, type ExerciseName } from './exercises/exercises.js';
import { studentKey } from './studentKey.js';

/** What a teacher keeps to mark receipts. Its key is a secret: whoever has it can work out every student's. */
export interface Course {
  readonly version: 1;
  /** Any text of at least 8 characters. */
  readonly key: string;
  /** What the course calls its students: numbers, or logins. Their keys follow from it. At most 10 000. */
  readonly students: readonly string[];
  /** What is to be done. What is not handed in has no points. */
  readonly exercises: readonly ExerciseName[];
}

const MOST_STUDENTS = 10_000;

const text = v.pipe(v.string(rule(say`must be text`)), v.trim());

const courseSchema = v.strictObject({
  version: v.literal(1, rule(say`must be 1`)),
  key: text,
  students: v.pipe(
    v.array(text, rule(say`must be a list`)),
    v.minLength(1, rule(say`must have at least one student`)),
    v.maxLength(MOST_STUDENTS, rule(say`must have at most ${MOST_STUDENTS} students`)),
  ),
  exercises: v.pipe(
    v.array(named('exercise', exerciseNames), rule(say`must be a list`)),
    v.minLength(1, rule(say`must have at least one exercise`)),
  ),
});

/**
 * Checks a course.
 *
 * @param input Plain data.
 * @throws SamplescopeError `malformed`, one line for each thing that is wrong; for a key that is too short, and a student
 * who is there twice
 * @example
 * parseCourse({ version: 1, key: 'autumn term', students: ['1'], exercises: ['tokenForU'] }).students // → ['1']
 */
export function parseCourse(input: unknown): Course {
  const course = check('course', courseSchema, input);
  keysOf(course);
  return course;
}

/**
 * The course in a JSON text.
 *
 * @throws SamplescopeError `malformed`, as `parseCourse` does, and for what is not JSON
 */
export const courseFromJson = (json: string): Course => parseCourse(parseJson(say`a course`, json));

/**
 * The key of each student, by key.
 *
 * @throws SamplescopeError `malformed` for a student who is there twice, or has no name
 * @example
 * const course = parseCourse({ version: 1, key: 'autumn term', students: ['1'], exercises: ['tokenForU'] });
 * keysOf(course).get(studentKey('autumn term', '1')) // → '1'
 */
export function keysOf({
  key,
  students,
}: Pick<Course, 'key' | 'students'>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [index, student] of students.entries()) {
    const own = studentKey(key, student);
    if (keys.has(own)) throw twice(`course.students[${index}]`, student);
    keys.set(own, student);
  }
  return keys;
}

const twice = (place: string, student: string) =>
  new SamplescopeError('malformed', say`${place} must be there once, got ${student} again`);
