import { textOf } from '../../error.js';
import type { Grades } from '../../exercise/gradeReceipts.js';
import { commonThoughts } from '../../exercise/grades/commonThoughts.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** Grades, a line for each student; then which misconceptions came how often, what looks copied, and what failed. */
export function gradesView(grades: Grades, terminal: Terminal): string {
  const sections = [
    studentLines(grades, terminal),
    misconceptionLines(grades, terminal),
    copyLines(grades),
    grades.problems.map(({ problem }) => `✗ ${textOf(problem)}`),
  ];
  const lines = sections
    .filter((section) => section.length > 0)
    .map((section) => section.flatMap((line) => wrap(line, terminal.columns)).join('\n'));
  return `${lines.join('\n\n')}\n`;
}

function studentLines({ students }: Grades, terminal: Terminal): string[] {
  const rows = students.map(({ student, points, of, exercises }) => [
    student,
    `${points}`,
    `${of}`,
    exercises
      .map(({ exercise, attempt, points }) => `${exercise} ${attempt === undefined ? '–' : points}`)
      .join(', '),
  ]);
  return textTable(columnsOf('student', 'points:', 'of:', ''), rows, terminal);
}

function misconceptionLines(grades: Grades, terminal: Terminal): string[] {
  const rows = commonThoughts(grades).map(({ exercise, part, thought, count }) => [
    `${count}`,
    `${exercise} ${part}: ${thought.en}`,
  ]);
  return rows.length === 0
    ? []
    : textTable(columnsOf('students:', 'what led to a wrong answer'), rows, terminal);
}

const copyLines = ({ copies }: Grades): string[] =>
  copies.map(({ student, other, answers, expected }) => {
    const which = answers.map(({ exercise, part, answer }) => `${exercise} ${part} ${answer}`);
    return `! ${student} has wrong answers that are right for ${other}: ${which.join(', ')}. By chance about ${expected.toPrecision(1)} such pairs in the course. Look at it; it is no verdict.`;
  });
