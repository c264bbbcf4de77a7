import type { AnswerKind } from './answerKind.js';
import { namesIn } from './namesIn.js';

/**
 * Some of a few, in any order: the tokens that a filter keeps.
 *
 * @param choices How each is written: without a space or a comma in it.
 * @example
 * setAnswer(['tea', 'milk', 'water']).read('water, tea') // → 'tea water'
 */
export function setAnswer(choices: readonly string[]): AnswerKind {
  return {
    name: 'set',
    form: {
      en: `Some of ${choices.join(', ')}, with spaces between them`,
      zh: `${choices.join('、')} 中的若干个，用空格隔开`,
    },
    choices,
    read(text) {
      const chosen = new Set(namesIn(text, choices));
      return choices.filter((known) => chosen.has(known)).join(' ');
    },
    isSame: (one, other) => one === other,
  };
}
