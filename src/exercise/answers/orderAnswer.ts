import { SamplescopeError, say } from '../../error.js';
import type { AnswerKind } from './answerKind.js';
import { namesIn } from './namesIn.js';

/**
 * All of a few, in an order: the stages of a chain.
 *
 * @param choices How each is written: without a space or a comma in it.
 * @example
 * orderAnswer(['topK', 'topP']).read('topP → topK') // → 'topP topK'
 */
export function orderAnswer(choices: readonly string[]): AnswerKind {
  return {
    name: 'order',
    form: {
      en: `All of ${choices.join(', ')}, the first one first`,
      zh: `${choices.join('、')} 全部写出，先后有序`,
    },
    choices,
    read(text) {
      const words = namesIn(text.replace(/->|[→>]/g, ' '), choices);
      if (words.length === choices.length && new Set(words).size === words.length) {
        return words.join(' ');
      }
      throw new SamplescopeError(
        'malformed',
        say`the answer must have each of ${choices} once, got ${words}`,
      );
    },
    isSame: (one, other) => one === other,
  };
}
