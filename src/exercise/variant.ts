import { digestText } from '../decoding/fingerprint.js';
import { SamplescopeError, say } from '../error.js';
import { openDie, type Die } from './die.js';
import type { Exercise, ExercisePart, Task } from './exercise.js';

/** A part with the numbers of one student. */
export interface PartVariant extends Task {
  readonly name: string;
  readonly points: number;
  readonly parameters: unknown;
  /** How many sets of numbers were drawn before, and were unfair. */
  readonly rejected: number;
}

/** An exercise with the numbers of one student at one attempt. */
export interface Variant {
  readonly exercise: Exercise;
  readonly key: string;
  /** From 1. */
  readonly attempt: number;
  readonly parts: readonly PartVariant[];
  /** The first 16 hexadecimal digits of the SHA-256 of the parameters as JSON. */
  readonly fingerprint: string;
}

/** A border must be this far away. */
const LEAST_GAP = 1e-6;

/** So many sets of numbers are drawn at most. */
const MOST_DRAWS = 2000;

/** More attempts than this are for nobody. */
const MOST_ATTEMPTS = 1_000_000;

/**
 * The variant that a key has: the same on every machine, whatever was asked before.
 *
 * @param key A student's key, or `practice`; see `parseKey`.
 * @param attempt A whole number in [1, 10⁶]. Each has numbers of its own. Default 1.
 * @throws SamplescopeError `out-of-range` for another attempt; `malformed` for an exercise that hardly ever is fair
 * @example
 * createVariant(exercises.softmaxByHand, 'practice').fingerprint === createVariant(exercises.softmaxByHand, 'practice', 2).fingerprint // → false
 */
export function createVariant(exercise: Exercise, key: string, attempt = 1): Variant {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > MOST_ATTEMPTS) {
    throw new SamplescopeError(
      'out-of-range',
      say`${'attempt'} must be a whole number from ${1} to ${MOST_ATTEMPTS}, got ${attempt}`,
    );
  }
  const { name, version } = exercise;
  const parts = exercise.parts.map((part) =>
    drawFair(exercise, part, openDie({ key, exercise: name, version, attempt, part: part.name })),
  );
  const parameters = parts.map((part) => part.parameters);
  return { exercise, key, attempt, parts, fingerprint: digestText(JSON.stringify(parameters)) };
}

function drawFair(exercise: Exercise, part: ExercisePart, die: Die): PartVariant {
  const { name, points } = part;
  for (let rejected = 0; rejected < MOST_DRAWS; rejected++) {
    const { parameters, task } = part.draw(die);
    if (unfairness(task) === undefined) return { name, points, parameters, rejected, ...task };
  }
  throw new SamplescopeError(
    'malformed',
    say`part ${name} of ${exercise.name} must be fair for some numbers, and was not in ${MOST_DRAWS} draws`,
  );
}

/**
 * Why a task is unfair: undefined where it is not.
 *
 * - `gap`: a number that decides is nearer than 10⁻⁶ to its border, or to a tie
 * - `telling`: the numbers do not teach what they are to teach
 * - `ambiguous`: an answer would be right and yet be a misconception's, or be two misconceptions' at once
 */
export function unfairness(task: Task): 'gap' | 'telling' | 'ambiguous' | undefined {
  const { gaps = [], isTelling = true, kind, answer, misconceptions, accepts } = task;
  if (gaps.some((gap) => !(Math.abs(gap) >= LEAST_GAP))) return 'gap';
  if (!isTelling) return 'telling';
  const isApart = kind.isApart ?? ((one, other) => !kind.isSame(one, other));
  const answers = misconceptions.map((misconception) => misconception.answer);
  const isClear = answers.every(
    (wrong, i) =>
      isApart(answer, wrong) &&
      accepts?.(wrong) !== true &&
      answers.slice(i + 1).every((other) => isApart(wrong, other)),
  );
  return isClear ? undefined : 'ambiguous';
}
