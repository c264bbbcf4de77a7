import type { Model } from '../model/model.js';
import type { DrawnAnswer } from './answerer.js';

/** One of the answers that many runs gave, with how many gave it. Plain data. */
export interface Answer extends DrawnAnswer {
  /** Its text, without the token that ends it. */
  readonly text: string;
  /** Whether it ended by itself; if not, it was cut off after maxTokens. */
  readonly ended: boolean;
  /** How probable it is under the recipe, from its first token to its last: the product of `probabilities`. */
  readonly probability: number;
  readonly count: number;
  /** The first run that gave it, from 0. */
  readonly firstRun: number;
}

/** What a run drew, as an answer. */
export function answerOf(drawn: DrawnAnswer, run: number, { end, detokenize }: Model): Answer {
  const { tokens, probabilities } = drawn;
  const ended = tokens.at(-1) === end;
  return {
    ...drawn,
    text: detokenize(ended ? tokens.slice(0, -1) : tokens),
    ended,
    probability: probabilities.reduce((product, p) => product * p, 1),
    count: 1,
    firstRun: run,
  };
}

/** What tells answers apart. */
const answerKey = ({ tokens }: Pick<Answer, 'tokens'>): string => tokens.join(' ');

/** Counts equal answers together, as they come. */
interface AnswerCounter {
  add(answers: Iterable<Answer>): void;
  /** The most frequent first; of equally frequent ones, the one that came in the earliest run. */
  answers(): Answer[];
}

/**
 * A counter of answers. In whichever order and in however many parts they come, the result is the same.
 *
 * @example
 * const answer = { tokens: [1], probabilities: [0.5], text: 'a', ended: false, probability: 0.5, count: 1, firstRun: 4 };
 * const counter = createAnswerCounter();
 * counter.add([answer, { ...answer, firstRun: 2 }]);
 * counter.answers().map(({ count, firstRun }) => [count, firstRun]) // → [[2, 2]]
 */
export function createAnswerCounter(): AnswerCounter {
  const counted = new Map<string, Answer>();
  return {
    add(answers) {
      for (const answer of answers) {
        const key = answerKey(answer);
        const before = counted.get(key);
        counted.set(key, before === undefined ? answer : together(before, answer));
      }
    },
    answers: () =>
      [...counted.values()].sort((a, b) => b.count - a.count || a.firstRun - b.firstRun),
  };
}

const together = (a: Answer, b: Answer): Answer => ({
  ...a,
  count: a.count + b.count,
  firstRun: Math.min(a.firstRun, b.firstRun),
});
