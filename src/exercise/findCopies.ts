import type { Exercise } from './exercise.js';
import type { ExerciseReceipt } from './exerciseReceipt.js';
import { isRight, type Mark } from './mark.js';
import { createVariant, type Variant } from './variant.js';

/** A student some of whose wrong answers are right for another student's numbers. */
export interface Copy {
  readonly student: string;
  readonly other: string;
  readonly answers: readonly CopiedAnswer[];
  /** How many such pairs chance alone would make in the course: at most 0.05. */
  readonly expected: number;
}

/** An answer that is wrong for the student and right for the other. */
export interface CopiedAnswer {
  readonly exercise: string;
  readonly part: string;
  readonly answer: string;
}

/** A receipt with its marks, of a student of the course. */
export interface MarkedReceipt extends ExerciseReceipt {
  readonly student: string;
  readonly marks: readonly Mark[];
}

/** What chance makes more often than in one course in twenty is not reported. */
const MOST_EXPECTED = 0.05;

/** How often an answer is right by chance is seen from the variants of so many keys that nobody has. */
const STRANGERS = 200;

/**
 * Finds students whose wrong answers are right for somebody else. In a large course somebody has nearly every number,
 * so that is reported only where chance would hardly do it to anybody. A wrong answer that a misconception explains
 * counts for nothing.
 *
 * @param keys What the course calls the student of each key.
 */
export function findCopies(
  receipts: readonly MarkedReceipt[],
  keys: ReadonlyMap<string, string>,
): readonly Copy[] {
  const strangers = Array.from({ length: STRANGERS }, (_, i) => `nobody ${i}`);
  const variants = remembered();
  const pairs = new Map<string, Copy>();
  const everybody = keys.size * (keys.size - 1);
  for (const { student, variant, marks } of receipts) {
    const { exercise, key, attempt } = variant;
    for (const [index, { status, misconception, part, answer }] of marks.entries()) {
      if (status !== 'wrong' || misconception !== undefined) continue;
      const isRightFor = (other: string) =>
        isRight(variants(exercise, other, attempt).parts[index]!, answer);
      const others = [...keys.keys()].filter((other) => other !== key && isRightFor(other));
      if (others.length === 0) continue;
      const share = (strangers.filter(isRightFor).length + 1) / (STRANGERS + 1);
      for (const other of others) {
        const pair = `${key} ${other}`;
        const { answers, expected } = pairs.get(pair) ?? { answers: [], expected: everybody };
        const copied = { exercise: exercise.name, part, answer };
        pairs.set(pair, {
          student,
          other: keys.get(other)!,
          answers: [...answers, copied],
          expected: expected * share,
        });
      }
    }
  }
  return [...pairs.values()].filter(({ expected }) => expected <= MOST_EXPECTED);
}

/** Makes variants, each once. */
function remembered(): (exercise: Exercise, key: string, attempt: number) => Variant {
  const known = new Map<string, Variant>();
  return (exercise, key, attempt) => {
    const place = `${exercise.name} ${attempt} ${key}`;
    const variant = known.get(place) ?? createVariant(exercise, key, attempt);
    known.set(place, variant);
    return variant;
  };
}
