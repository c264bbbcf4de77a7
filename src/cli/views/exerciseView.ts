import { textOf } from '../../error.js';
import { pointsOf, type Shown } from '../../exercise/exercise.js';
import type { Mark } from '../../exercise/mark.js';
import type { PartVariant, Variant } from '../../exercise/variant.js';
import type { Words } from '../../sampling/processors/option.js';
import { count } from '../terminal/numbers.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/width.js';

/** What is listed of an exercise. */
interface Listed {
  readonly name: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly points: number;
  readonly title: Words;
}

/** The exercises, a line each. */
export function exerciseListView(all: readonly Listed[], terminal: Terminal): string {
  const rows = all.map(({ name, lesson, minutes, points, title }) => [
    name,
    lesson,
    String(minutes),
    String(points),
    title.en,
  ]);
  const columns = columnsOf('exercise', 'lesson', 'minutes:', 'points:', '');
  return `${textTable(columns, rows, terminal).join('\n')}\n`;
}

/** An exercise with its numbers: what is asked, and how to answer. */
export function variantView(variant: Variant, language: 'en' | 'zh', terminal: Terminal): string {
  const { exercise, key, attempt, parts } = variant;
  const heading = `${exercise.title[language]} · ${exercise.name} · ${key}, attempt ${attempt}`;
  const lines = parts.flatMap(({ name, points, question, shown, kind }) => [
    '',
    ...wrap(`${name} (${count(points, 'point')})  ${question[language]}`, terminal.columns),
    ...(shown === undefined ? [] : ['', ...shownLines(shown, language, terminal)]),
    '',
    ...wrap(`→ ${kind.form[language]}`, terminal.columns),
  ]);
  return `${[terminal.colors.bold(heading), ...lines].join('\n')}\n`;
}

function shownLines({ table: numbers, code }: Shown, language: 'en' | 'zh', terminal: Terminal) {
  const heads = numbers?.head.map((head) => head[language]) ?? [];
  const rows = numbers === undefined ? [] : textTable(columnsOf(...heads), numbers.rows, terminal);
  const lines =
    code === undefined ? [] : code.split('\n').flatMap((line) => wrap(line, terminal.columns - 2));
  return [...rows, ...lines].map((line) => `  ${line}`);
}

const signs = { right: '✓', wrong: '✗', unreadable: '?', empty: '·' } as const;

/** Marks, each with what there is to say. */
export function marksView(
  marks: readonly Mark[],
  language: 'en' | 'zh',
  { columns, colors }: Terminal,
): string {
  const lines = marks.flatMap(({ part, status, answer, misconception, problem }) => [
    `${signs[status]} ${part}  ${colors.bold(status)}${answer === '' ? '' : `  ${answer}`}`,
    ...[misconception?.thought[language], problem && textOf(problem)]
      .filter((text) => text !== undefined)
      .flatMap((text) => wrap(text, columns - 5).map((line) => `     ${line}`)),
  ]);
  const of = marks.reduce((sum, mark) => sum + mark.of, 0);
  return [...lines, '', `${pointsOf(marks)} of ${count(of, 'point')}`, ''].join('\n');
}

/** A hint, as wide as the terminal. */
export const hintView = (text: string, { columns }: Terminal): string =>
  `${wrap(text, columns).join('\n')}\n`;

/** A part as JSON: what a student may see, and not what is right. */
export function taskAsJson({ name, points, question, shown, kind, starter }: PartVariant): object {
  const { name: kindName, form, choices } = kind;
  return { name, points, question, shown, starter, kind: kindName, form, choices };
}
