import { SamplescopeError, say } from '../../error.js';
import type { AnswerKind } from './answerKind.js';

/** How long a seed may be, in characters. */
const LONGEST = 40;

/**
 * A seed: any short text.
 *
 * @example
 * seedAnswer.read(' 42 ') // → '42'
 */
export const seedAnswer: AnswerKind = {
  name: 'seed',
  form: {
    en: `A seed: any text of at most ${LONGEST} characters`,
    zh: `一个种子：不超过 ${LONGEST} 个字符的任意文字`,
  },
  read(text) {
    const seed = text.replace(/\s+/g, ' ').trim();
    if (seed !== '' && seed.length <= LONGEST) return seed;
    throw new SamplescopeError(
      'malformed',
      say`the answer must be a seed of 1 to ${LONGEST} characters, got ${seed.length}`,
    );
  },
  isSame: (one, other) => one === other,
};
