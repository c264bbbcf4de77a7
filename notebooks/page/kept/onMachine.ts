import { machineEntry } from './machineEntry.js';

/** What a reader did in a lesson. */
export interface LessonProgress {
  /** The heading that they saw last, as it is called in an address. */
  readonly at?: string;
  /** Whether they came to its end. */
  readonly isRead?: boolean;
  /** Of each question that they had checked, whether the last answer was right, by its place on the page. */
  readonly answers?: Readonly<Record<string, boolean>>;
}

/** All that a page keeps on its reader's machine. */
interface Kept {
  readonly version: 1;
  /** Whether the code of the lessons is unfolded. */
  readonly showsCode: boolean;
  /** By the names of the lessons. */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

const nothing: Kept = { version: 1, showsCode: false, lessons: {} };

/** One entry for all pages. */
const entry = machineEntry<Kept>('samplescope');

/** What is kept, of all pages of the site; nothing leaves the machine. */
export function kept(): Kept {
  const read = entry.read();
  // Another edition of the pages may have written it otherwise.
  return read?.version === nothing.version ? { ...nothing, ...read } : nothing;
}

/** Keeps something beside what is there. */
export const keep = (more: Partial<Kept>): void => entry.write({ ...kept(), ...more });

/** The lesson of this page, as its build wrote it there; undefined on any other page. */
const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];

/** Keeps what its reader did in the lesson of this page; does nothing on any other page. */
export function keepOfLesson(more: LessonProgress): void {
  if (lesson === undefined) return;
  const { lessons } = kept();
  keep({ lessons: { ...lessons, [lesson]: { ...lessons[lesson], ...more } } });
}

/** Keeps whether an answer to a question was right. @param question Its place on the page, such as `question-2`. */
export function keepAnswer(question: string, isRight: boolean): void {
  const answers = lesson === undefined ? undefined : kept().lessons[lesson]?.answers;
  keepOfLesson({ answers: { ...answers, [question]: isRight } });
}

/** Takes all of it off the machine. */
export const forget = (): void => entry.remove();
