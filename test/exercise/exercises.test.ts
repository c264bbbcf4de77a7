import { describe, expect, it } from 'vitest';
import { lessons } from '../../notebooks/lessons/lessons.js';
import { exerciseNames, exercises, proveExercise } from '../../src/exercise/index.js';

const KEYS = 1000;

describe.each(exerciseNames)('%s', (name) => {
  const exercise = exercises[name];

  it(`is fair, clear and its own for ${KEYS} keys`, async () => {
    await exercise.load?.();
    const { problems, distinct, rejected } = proveExercise(exercise, KEYS);
    expect(problems).toEqual([]);
    // Of 1000 keys two may have the same numbers, but not many.
    expect(distinct).toBeGreaterThan(0.98 * KEYS);
    expect(rejected).toBeLessThan(50);
  });

  it('has its name, and a lesson', () => {
    expect(exercise.name).toBe(name);
    expect(lessons.map((lesson) => lesson.name)).toContain(exercise.lesson);
  });
});
