import { describe, expect, it } from 'vitest';
import {
  courseFromJson,
  createVariant,
  exercises,
  gradeReceipts,
  keysOf,
  parseCourse,
  practiceKey,
  writeReceipt,
  type Exercise,
} from '../../src/exercise/index.js';
import { textOf } from '../../src/error.js';

const course = parseCourse({
  version: 1,
  key: 'autumn term 2026',
  students: ['1', '2', '3'],
  exercises: ['softmaxByHand', 'tokenForU'],
});
const [one, two] = [...keysOf(course).keys()] as [string, string];

const right = (exercise: Exercise, key: string, attempt = 1) => {
  const variant = createVariant(exercise, key, attempt);
  return { variant, answers: Object.fromEntries(variant.parts.map((p) => [p.name, p.answer])) };
};
const grade = (...texts: string[]) =>
  gradeReceipts(
    course,
    texts.map((text, i) => ({ name: `file ${i + 1}`, text })),
  );

describe('gradeReceipts', () => {
  it('counts the best of what was handed in, and nothing for what was not', async () => {
    const { students, problems, copies } = await grade(
      writeReceipt({ ...right(exercises.softmaxByHand, one), answers: {} }),
      writeReceipt({ ...right(exercises.softmaxByHand, one, 2), minutes: 4 }),
      writeReceipt(right(exercises.tokenForU, two)),
    );
    expect(problems).toEqual([]);
    expect(copies).toEqual([]);
    expect(students.map(({ student, points, of }) => [student, points, of])).toEqual([
      ['1', 2, 3],
      ['2', 1, 3],
      ['3', 0, 3],
    ]);
    expect(students[0]!.exercises[0]).toMatchObject({ attempt: 2, minutes: 4, points: 2 });
    expect(students[2]!.exercises[0]).toEqual({
      exercise: 'softmaxByHand',
      points: 0,
      of: 2,
      marks: [],
    });
  });

  it('goes on after what cannot be marked, and says why', async () => {
    const good = writeReceipt(right(exercises.softmaxByHand, one));
    const { students, problems } = await grade(
      'no receipt at all',
      good.replace('answer a', 'answer  a'),
      writeReceipt(right(exercises.softmaxByHand, practiceKey)),
      writeReceipt(
        right(exercises.softmaxByHand, [...keysOf({ ...course, key: 'another one' }).keys()][0]!),
      ),
      writeReceipt(right(exercises.bestText, one)),
      `${good.replace('0', '1')}\n${good}`,
    );
    expect(students[0]!.points).toBe(2);
    expect(problems.map(({ name, problem }) => [name, textOf(problem)])).toEqual([
      ['file 1', expect.stringContaining('must hold a receipt')],
      ['file 2', expect.stringContaining('was changed or cut')],
      ['file 3', expect.stringContaining('was made while practising')],
      ['file 4', expect.stringContaining('is of no student of this course')],
      ['file 5', expect.stringContaining('the course has the exercises softmaxByHand, tokenForU')],
      ['file 6', expect.stringMatching(/was changed or cut|must be of version|key/)],
    ]);
  });

  it('reports answers that are right for somebody else', async () => {
    const { answers } = right(exercises.softmaxByHand, two);
    const { variant } = right(exercises.softmaxByHand, one);
    const { copies, students } = await grade(writeReceipt({ variant, answers }));
    expect(students[0]!.points).toBe(0);
    expect(copies).toEqual([
      {
        student: '1',
        other: '2',
        answers: [
          { exercise: 'softmaxByHand', part: 'a', answer: answers['a'] },
          { exercise: 'softmaxByHand', part: 'b', answer: answers['b'] },
        ],
        expected: expect.any(Number),
      },
    ]);
    expect(copies[0]!.expected).toBeLessThan(0.05);
  });

  it('does not report answers that chance makes', async () => {
    const students = Array.from({ length: 60 }, (_, i) => String(i));
    const big = { ...course, students };
    const texts = [...keysOf(big).keys()].map((key, i) => ({
      name: String(i),
      text: writeReceipt({
        variant: createVariant(exercises.softmaxByHand, key),
        answers: { a: (0.05 + i / 80).toFixed(3), b: (1.5 + i / 7).toFixed(2) },
      }),
    }));
    expect((await gradeReceipts(big, texts)).copies).toEqual([]);
  });
});

describe('a course', () => {
  it.each([
    ['{', 'a course must be JSON'],
    ['[]', 'course must be an object, got a list'],
    [
      '{"version":1,"key":"autumn term","students":[],"exercises":["tokenForU"]}',
      'must have at least one student',
    ],
    [
      '{"version":1,"key":"short","students":["1"],"exercises":["tokenForU"]}',
      'at least 8 characters, got 5',
    ],
    [
      '{"version":1,"key":"autumn term","students":["1","1 "],"exercises":["tokenForU"]}',
      'course.students[1] must be there once, got 1 again',
    ],
    [
      '{"version":1,"key":"autumn term","students":[1],"exercises":["tokenForU"]}',
      'course.students[0] must be text, got 1. Write "1"',
    ],
    [
      '{"version":1,"key":"autumn term","students":["1"],"exercises":["tokenForV"]}',
      'course.exercises[0] must be one of the exercises softmaxByHand',
    ],
    [
      '{"version":1,"key":"autumn term","students":["1"],"exercises":["tokenForU"],"due":1}',
      'course.due is not a part of it',
    ],
  ])('%s is refused', (json, message) => {
    expect(() => courseFromJson(json)).toThrow(message);
  });
});
