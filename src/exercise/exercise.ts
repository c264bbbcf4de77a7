import type { Words } from '../sampling/processors/option.js';
import type { AnswerKind } from './answers/answerKind.js';
import type { Die } from './die.js';

/** Beside the words of a question: numbers in a table, or a text as a machine writes it. */
export interface Shown {
  readonly table?: {
    readonly head: readonly Words[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly code?: string;
}

/** A wrong answer that a thought leads to, and that thought. */
export interface Misconception {
  readonly answer: string;
  /** Why somebody comes to this answer, and what is wrong there: a sentence or two. */
  readonly thought: Words;
}

/** What a student gets to see of a part, and what is right there; all of it follows from the parameters. */
export interface Task {
  readonly kind: AnswerKind;
  readonly question: Words;
  readonly shown?: Shown;
  /** What stands in the field at the beginning, and is wrong. Default: nothing. */
  readonly starter?: string;
  /** The right answer, in normal form; of several, one. */
  readonly answer: string;
  /** Whether another answer than `answer` is right, too. Default: none is. */
  readonly accepts?: (answer: string) => boolean;
  readonly misconceptions: readonly Misconception[];
  /** Three hints, each of which says more than the one before. */
  readonly hints: readonly [Words, Words, Words];
  /** How one comes to the answer, with the numbers of this variant. */
  readonly because: Words;
  /**
   * How far the numbers that decide stay from where the answer would change: a probability from its border, two
   * probabilities from a tie. A variant with a gap below 10⁻⁶ is unfair, and not given to anybody.
   */
  readonly gaps?: readonly number[];
  /** Whether the numbers teach what they are to teach. Default: they do. */
  readonly isTelling?: boolean;
}

/** A part of an exercise: a question with numbers of its own. */
export interface ExercisePart {
  /** A letter. */
  readonly name: string;
  /** What a right answer is worth: a whole number from 1. */
  readonly points: number;
  /** The parameters, plain JSON, by a die that no other part throws; then the task that they make. */
  readonly draw: (die: Die) => { readonly parameters: unknown; readonly task: Task };
}

/** An exercise: numbers for each student, and what is right for these numbers. */
export interface Exercise {
  /** Its name, also of its file. */
  readonly name: string;
  /** Goes up by 1 when a change gives any student other numbers, or another mark. */
  readonly version: number;
  /** The lesson that it belongs to, by the name of its page. */
  readonly lesson: string;
  readonly minutes: number;
  readonly title: Words;
  readonly parts: readonly ExercisePart[];
  /** Loads what its answers are read with. Default: nothing is needed. */
  readonly load?: () => Promise<void>;
}

/**
 * A part, from how its parameters are drawn and what they make.
 *
 * @param draw Gives plain JSON.
 * @param make A pure function of the parameters.
 * @param points Default 1.
 * @example
 * exercisePart('a', (die) => die.integer(1, 6), () => { throw new Error('not asked') }).points // → 1
 */
export function exercisePart<Parameters>(
  name: string,
  draw: (die: Die) => Parameters,
  make: (parameters: Parameters) => Task,
  points = 1,
): ExercisePart {
  return {
    name,
    points,
    draw(die) {
      const parameters = draw(die);
      return { parameters, task: make(parameters) };
    },
  };
}

/**
 * What parts, marks or grades come to together.
 *
 * @example
 * pointsOf([{ points: 1 }, { points: 2 }]) // → 3
 */
export const pointsOf = (all: readonly { readonly points: number }[]): number =>
  all.reduce((sum, { points }) => sum + points, 0);
