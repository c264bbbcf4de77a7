import type { Grades } from '../gradeReceipts.js';
import { onlyStudent, outcomesOf } from './outcomes.js';

/**
 * What Gradescope reads from `/autograder/results/results.json`.
 *
 * Source: Gradescope's autograder specification.
 *
 * @throws SamplescopeError as `onlyStudent` does
 */
export function gradesForGradescope(grades: Grades): object {
  const grade = onlyStudent(grades, 'Gradescope');
  return {
    score: grade.points,
    output: `${grade.points} of ${grade.of} points`,
    visibility: 'visible',
    tests: outcomesOf(grade).map(({ name, isRight, points, of, message }, i) => ({
      name,
      number: String(i + 1),
      score: points,
      max_score: of,
      status: isRight ? 'passed' : 'failed',
      output: message,
    })),
  };
}

/**
 * What PrairieLearn reads from `/grade/results/results.json`: the score is a share, in [0, 1].
 *
 * Source: PrairieLearn's documentation of external graders.
 *
 * @throws SamplescopeError as `onlyStudent` does
 */
export function gradesForPrairieLearn(grades: Grades): object {
  const grade = onlyStudent(grades, 'PrairieLearn');
  return {
    gradable: true,
    score: grade.of === 0 ? 0 : grade.points / grade.of,
    output: `${grade.points} of ${grade.of} points`,
    tests: outcomesOf(grade).map(({ name, points, of, message }) => ({
      name,
      points,
      max_points: of,
      message,
    })),
  };
}

/**
 * Score and tests as `classroom50/result/v1` has them. What else a result has, such as the commit, an `autograder.py`
 * adds, which gets it from the runner.
 *
 * @throws SamplescopeError as `onlyStudent` does
 */
export function gradesForClassroom50(grades: Grades): object {
  const grade = onlyStudent(grades, 'Classroom 50');
  return {
    score: grade.points,
    'max-score': grade.of,
    tests: outcomesOf(grade).map(({ name, isRight, points, of, message }) => ({
      'test-name': name,
      passed: isRight,
      score: points,
      'max-score': of,
      message,
    })),
  };
}
