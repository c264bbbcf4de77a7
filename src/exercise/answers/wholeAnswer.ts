import { SamplescopeError, say, shown } from '../../error.js';
import type { AnswerKind } from './answerKind.js';

/**
 * A whole number: a count, a rank, a position.
 *
 * @example
 * wholeAnswer.read(' 12 ') // → '12'
 */
export const wholeAnswer: AnswerKind = {
  name: 'whole',
  form: { en: 'A whole number', zh: '一个整数' },
  read(text) {
    if (/^\s*\d{1,15}\s*$/.test(text)) return String(Number(text));
    throw new SamplescopeError(
      'not-a-number',
      say`the answer must be a whole number such as 12, got ${shown(text)}`,
    );
  },
  isSame: (one, other) => one === other,
};
