/** What a reader has done at one exercise with one key. */
interface Done {
  /** The attempt that these answers belong to. */
  readonly attempt: number;
  /** By the name of the part. */
  readonly answers: Readonly<Record<string, string>>;
  readonly points: number;
  readonly of: number;
  /** How long it took, in minutes. */
  readonly minutes: number;
}

/** By the name of the exercise. */
type Progress = Readonly<Record<string, Done>>;

const place = 'samplescope exercises';

/** Where a browser keeps nothing for a page, it is kept until the page is left. */
let kept: Readonly<Record<string, Progress>> = {};

function read(): Readonly<Record<string, Progress>> {
  try {
    const text = localStorage.getItem(place);
    if (text !== null) return JSON.parse(text) as Readonly<Record<string, Progress>>;
  } catch {
    return kept;
  }
  return kept;
}

/** What was done with a key, in this browser. */
export function progressOf(key: string): Progress {
  const all = read();
  return Object.hasOwn(all, key) ? all[key]! : {};
}

/** Keeps what was done; of two attempts at an exercise the one with more points, and of equal ones the later. */
export function keepDone(key: string, exercise: string, done: Done): void {
  const before = progressOf(key)[exercise];
  if (before !== undefined && before.attempt !== done.attempt && before.points > done.points) {
    return;
  }
  write({ ...read(), [key]: { ...progressOf(key), [exercise]: done } });
}

/** Forgets everything, of every key. */
export function forgetProgress(): void {
  write({});
}

function write(all: Readonly<Record<string, Progress>>): void {
  kept = all;
  try {
    if (Object.keys(all).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(all));
  } catch {
    // The browser keeps nothing for this page: the variable has it.
  }
  changes.dispatchEvent(new Event('change'));
}

/** Tells of every change. */
export const changes = new EventTarget();
