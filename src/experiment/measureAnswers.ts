import type { Answer } from './answer.js';
import { answerEntropy, distinctN, shareOfTrue } from './diversity.js';
import type { Answers } from './repeatAnswers.js';
import { selfBleu } from './selfBleu.js';

/** How different many answers are, and how many are true. */
export interface AnswerMeasures {
  readonly runs: number;
  /** How many distinct answers there are. */
  readonly distinct: number;
  /** Of the answers, in bits. */
  readonly entropy: number;
  /** distinct-1 and distinct-2, in [0, 1]. */
  readonly distinct1: number;
  readonly distinct2: number;
  /** With 1-grams and 2-grams, in [0, 1]; undefined for a single run. */
  readonly selfBleu: number | undefined;
  /** The share of runs with a true answer, in [0, 1]; undefined where nobody can tell. */
  readonly shareOfTrue: number | undefined;
}

/**
 * The measures of some answers.
 *
 * @param isTrue Tells true answers from others. Default: nobody can tell.
 * @example
 * const model = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * const measures = measureAnswers(await repeatAnswers({ prompt: '' }, 100, { model }), ({ text }) => text === 'heads');
 * [measures.distinct, measures.shareOfTrue] // → [2, 0.49]
 */
export function measureAnswers(
  { answers, runs }: Pick<Answers, 'answers' | 'runs'>,
  isTrue?: (answer: Answer) => boolean,
): AnswerMeasures {
  return {
    runs,
    distinct: answers.length,
    entropy: answerEntropy(answers),
    distinct1: distinctN(answers, 1),
    distinct2: distinctN(answers, 2),
    selfBleu: selfBleu(answers),
    shareOfTrue: isTrue && shareOfTrue(answers, isTrue),
  };
}
