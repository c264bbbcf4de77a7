import { dieSeed } from './die.js';
import type { Exercise } from './exercise.js';
import { isRight, markPart } from './mark.js';
import { createVariant, unfairness, type PartVariant } from './variant.js';

/** What an exercise is for many keys: what is wrong, and how its variants differ. */
export interface Proof {
  /** How many variants were made. */
  readonly keys: number;
  /** A sentence each; none where all is as it must be. At most 20. */
  readonly problems: readonly string[];
  /** Sets of numbers that were drawn and unfair, for each set that was given out: a mean over keys and parts. */
  readonly rejected: number;
  /** How many different variants came. */
  readonly distinct: number;
}

const MOST_PROBLEMS = 20;

/**
 * Proves an exercise for many keys: what is given out fails, the right answer passes, no misconception is right, the
 * numbers are fair, all words are there in both languages, and no two parts share a stream.
 *
 * @param keys How many; the keys are the numbers from 1. Default 1000.
 * @example
 * proveExercise(exercises.tokenForU, 20).problems // → []
 */
export function proveExercise(exercise: Exercise, keys = 1000): Proof {
  const problems: string[] = [];
  const streams = new Set<string>();
  const variants = new Set<string>();
  let rejected = 0;
  for (let i = 1; i <= keys && problems.length < MOST_PROBLEMS; i++) {
    const key = String(i);
    const variant = createVariant(exercise, key);
    variants.add(variant.fingerprint);
    for (const part of variant.parts) {
      const found = problemsOf(part);
      const { name, version } = exercise;
      const seed = dieSeed({ key, exercise: name, version, attempt: 1, part: part.name }).join();
      if (streams.has(seed)) found.push('shares its stream with another part');
      streams.add(seed);
      rejected += part.rejected;
      problems.push(...found.map((problem) => `${name} ${part.name}, key ${key}: ${problem}`));
    }
  }
  return {
    keys,
    problems: problems.slice(0, MOST_PROBLEMS),
    rejected: rejected / (keys * exercise.parts.length),
    distinct: variants.size,
  };
}

function problemsOf(part: PartVariant): string[] {
  const { answer, misconceptions, starter = '', kind } = part;
  const problems: string[] = [];
  const unfair = unfairness(part);
  if (unfair !== undefined) problems.push(`the numbers are unfair (${unfair})`);
  if (kind.read(answer) !== answer) problems.push(`the answer ${answer} is not in normal form`);
  if (markPart(part, answer).status !== 'right') problems.push(`the answer ${answer} is not right`);
  if (markPart(part, starter).status === 'right') problems.push('what is given out is right');
  for (const wrong of misconceptions) {
    if (kind.read(wrong.answer) !== wrong.answer) {
      problems.push(`the misconception ${wrong.answer} is not in normal form`);
    }
    if (isRight(part, wrong.answer)) problems.push(`the misconception ${wrong.answer} is right`);
  }
  const words = [
    kind.form,
    part.question,
    part.because,
    ...part.hints,
    ...misconceptions.map(({ thought }) => thought),
  ];
  if (words.some(({ en, zh }) => en.trim() === '' || !/[一-鿿]|\d/.test(zh))) {
    problems.push('words are missing in a language');
  }
  return problems;
}
