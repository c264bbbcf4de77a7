import { machineEntry } from '../page/kept/machineEntry.js';

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

/** By the key. */
const entry = machineEntry<Readonly<Record<string, Progress>>>('samplescope exercises');

/** What was done with a key, in this browser. */
export function progressOf(key: string): Progress {
  const all = entry.read() ?? {};
  return Object.hasOwn(all, key) ? all[key]! : {};
}

/** Keeps what was done; of two attempts at an exercise the one with more points, and of equal ones the later. */
export function keepDone(key: string, exercise: string, done: Done): void {
  const progress = progressOf(key);
  const before = progress[exercise];
  if (before !== undefined && before.attempt !== done.attempt && before.points > done.points) {
    return;
  }
  entry.write({ ...entry.read(), [key]: { ...progress, [exercise]: done } });
  changes.dispatchEvent(new Event('change'));
}

/** Forgets everything, of every key. */
export function forgetProgress(): void {
  entry.remove();
  changes.dispatchEvent(new Event('change'));
}

/** Tells of every change. */
export const changes = new EventTarget();
