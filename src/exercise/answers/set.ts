import { SamplescopeError, say } from '../../error.js';
import type { AnswerKind } from './answerKind.js';
import { knownChoice } from './choice.js';

/** What may stand between two names. */
const between = /[\s,，、;；]+/;

/**
 * Some of a few, in any order: the tokens that a filter keeps.
 *
 * @param choices How each is written: without a space or a comma in it.
 * @example
 * set(['tea', 'milk', 'water']).read('water, tea') // → 'tea water'
 */
export function set(choices: readonly string[]): AnswerKind {
  return {
    name: 'set',
    form: {
      en: `Some of ${choices.join(', ')}, with spaces between them`,
      zh: `${choices.join('、')} 中的若干个，用空格隔开`,
    },
    choices,
    read(text) {
      const chosen = new Set(wordsIn(text).map((word) => knownChoice(choices, word)));
      return choices.filter((known) => chosen.has(known)).join(' ');
    },
    isSame: (one, other) => one === other,
  };
}

/**
 * All of a few, in an order: the stages of a chain.
 *
 * @param choices How each is written: without a space or a comma in it.
 * @example
 * order(['topK', 'topP']).read('topP → topK') // → 'topP topK'
 */
export function order(choices: readonly string[]): AnswerKind {
  return {
    name: 'order',
    form: {
      en: `All of ${choices.join(', ')}, the first one first`,
      zh: `${choices.join('、')} 全部写出，先后有序`,
    },
    choices,
    read(text) {
      const words = wordsIn(text.replace(/[→>]|->/g, ' ')).map((word) =>
        knownChoice(choices, word),
      );
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

function wordsIn(text: string): string[] {
  const words = text.split(between).filter(Boolean);
  if (words.length > 0 && words.length <= 100) return words;
  throw new SamplescopeError(
    'malformed',
    say`the answer must have 1 to 100 names, got ${words.length}`,
  );
}
