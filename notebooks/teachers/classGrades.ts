import { html } from 'htl';
import {
  exercises,
  gradesCsv,
  type Course,
  type Grades,
  type StudentGrade,
} from '../../src/exercise/index.js';
import { commonThoughts } from '../../src/exercise/grades/commonThoughts.js';
import { rowsTable } from '../display/rowsTable.js';
import { csvFile, download } from '../figure/chartFiles.js';
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
    <p>${button(say.csv, () => download('grades.csv', csvFile(gradesCsv(grades, course))))}</p>
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

function thoughts(grades: Grades): HTMLElement {
  const say = inLanguage(words);
  const found = commonThoughts(grades);
  return html`<div>
    <h3>${say.thoughts}</h3>
    ${
      found.length === 0
        ? html`<p>${say.noThoughts}</p>`
        : html`<ul>
            ${found.map(
              ({ exercise, part, thought, count }) =>
                html`<li>
                  <b>${count} × ${inLanguage(exercises[exercise].title)} ${part}.</b>
                  ${inLanguage(thought)}
                </li>`,
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
