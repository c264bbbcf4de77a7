/** What a reader did in a lesson. */
export interface LessonProgress {
  /** The heading that they saw last, as it is called in an address. */
  readonly at?: string;
  /** Whether they came to its end. */
  readonly isRead?: boolean;
  /** Of each question that they had checked, or guess that they gave, whether it was right, by what it asks. */
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
const entry = 'samplescope';

/** Stands in where a browser keeps nothing: in a private window, or for a file on a disk. */
let memory = nothing;

/** What is kept, of all pages of the site; nothing leaves the machine. */
export function kept(): Kept {
  try {
    const text = localStorage.getItem(entry);
    const read = text === null ? nothing : (JSON.parse(text) as Kept);
    // Another edition of the pages may have written it otherwise.
    return read.version === nothing.version ? { ...nothing, ...read } : nothing;
  } catch {
    return memory;
  }
}

/** Keeps something beside what is there. */
export function keep(more: Partial<Kept>): void {
  memory = { ...kept(), ...more };
  try {
    localStorage.setItem(entry, JSON.stringify(memory));
  } catch {
    // Then it is kept until the page is left.
  }
}

/** The lesson of this page, as its build wrote it there; undefined on any other page. */
const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];

/** Keeps what its reader did in the lesson of this page; does nothing on any other page. */
export function keepOfLesson(more: LessonProgress): void {
  if (lesson === undefined) return;
  const { lessons } = kept();
  keep({ lessons: { ...lessons, [lesson]: { ...lessons[lesson], ...more } } });
}

/** Keeps whether an answer to a question was right. */
export function keepAnswer(question: string, isRight: boolean): void {
  const answers = lesson === undefined ? undefined : kept().lessons[lesson]?.answers;
  keepOfLesson({ answers: { ...answers, [question]: isRight } });
}

/** Takes all of it off the machine. */
export function forget(): void {
  memory = nothing;
  try {
    localStorage.removeItem(entry);
  } catch {
    // Then nothing was kept.
  }
}
