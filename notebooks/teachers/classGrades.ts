import { html } from 'htl';
import {
  exercises,
  gradesCsv,
  type Course,
  type Grades,
  type StudentGrade,
} from '../../src/exercise/index.js';
import type { Words } from '../../src/sampling/processors/option.js';
import { rowsTable } from '../display/rowsTable.js';
import { download } from '../figure/chartFiles.js';
import { button } from '../page/control.js';
import { inLanguage } from '../page/language.js';

/** What a class has: points by student and exercise, the thoughts behind wrong answers, and what looks copied. */
export function classGrades(course: Course, grades: Grades): HTMLElement {
  const say = inLanguage(words);
  return html`<div>
    ${rowsTable({
      caption: say.points,
      columns: [
        say.student,
        ...course.exercises.map((name) => inLanguage(exercises[name].title)),
        say.minutes,
        say.sum,
      ],
      rows: grades.students.map(rowOf),
    })}
    <p>${button(say.csv, () => download('grades.csv', csvOf(course, grades)))}</p>
    ${thoughts(grades)} ${copies(grades)}
  </div>`;
}

const rowOf = (grade: StudentGrade) =>
  [
    grade.student,
    ...grade.exercises.map(({ attempt, points }) => (attempt === undefined ? '–' : points)),
    grade.exercises.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    `${grade.points}/${grade.of}`,
  ] as const;

/** With the mark by which spreadsheets know UTF-8. */
const csvOf = (course: Course, grades: Grades) =>
  new Blob(['\ufeff', gradesCsv(grades, course)], { type: 'text/csv;charset=utf-8' });

function thoughts({ students }: Grades): HTMLElement {
  const counts = new Map<Words, { readonly place: string; readonly count: number }>();
  const known = new Map<string, Words>();
  for (const { exercises: graded } of students) {
    for (const { exercise, marks } of graded) {
      for (const { part, misconception } of marks) {
        if (misconception === undefined) continue;
        const place = `${inLanguage(exercises[exercise].title)} ${part}`;
        const text = `${place} ${misconception.thought.en}`;
        const thought = known.get(text) ?? misconception.thought;
        known.set(text, thought);
        counts.set(thought, { place, count: (counts.get(thought)?.count ?? 0) + 1 });
      }
    }
  }
  const rows = [...counts].sort((a, b) => b[1].count - a[1].count);
  return html`<div>
    <h3>${inLanguage(words).thoughts}</h3>
    ${
      rows.length === 0
        ? html`<p>${inLanguage(words).noThoughts}</p>`
        : html`<ul>
            ${rows.map(
              ([thought, { place, count }]) =>
                html`<li><b>${count} × ${place}.</b> ${inLanguage(thought)}</li>`,
            )}
          </ul>`
    }
  </div>`;
}

function copies({ copies: found }: Grades): HTMLElement | null {
  if (found.length === 0) return null;
  const say = inLanguage(words);
  return html`<div>
    <h3>${say.copies}</h3>
    <p>${say.noVerdict}</p>
    <ul>
      ${found.map(({ student, other, answers }) => {
        const which = answers.map(({ exercise, part, answer }) => `${exercise} ${part}: ${answer}`);
        return html`<li>${say.copied(student, other)} ${which.join(' · ')}</li>`;
      })}
    </ul>
  </div>`;
}

const words = {
  en: {
    points: 'Points',
    student: 'Student',
    minutes: 'Minutes',
    sum: 'Sum',
    csv: 'Save as CSV',
    thoughts: 'What led to wrong answers',
    noThoughts: 'No wrong answer is one that a usual thought explains.',
    copies: 'Worth a look',
    noVerdict:
      'These wrong answers are right for somebody else’s numbers, more often than chance would do. It is no verdict.',
    copied: (student: string, other: string) => `${student} has answers of ${other}:`,
  },
  zh: {
    points: '得分',
    student: '学生',
    minutes: '分钟',
    sum: '合计',
    csv: '存为 CSV',
    thoughts: '错误答案出自哪些想法',
    noThoughts: '没有哪个错误答案能用常见的想法解释。',
    copies: '值得看一看',
    noVerdict: '这些错误答案对别人的数来说是对的，而且多得不像偶然。这不是定论。',
    copied: (student: string, other: string) => `${student} 的答案属于 ${other}：`,
  },
};
