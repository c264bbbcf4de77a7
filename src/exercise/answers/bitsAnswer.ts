import { SamplescopeError, say, shown } from '../../error.js';
import type { AnswerKind } from './answerKind.js';

/**
 * The bits of a number, in hexadecimal.
 *
 * @param width How many bits: a multiple of 4.
 * @example
 * bitsAnswer(16).read('0x3F80') // → '3f80'
 */
export function bitsAnswer(width: number): AnswerKind {
  const digits = width / 4;
  return {
    name: 'bits',
    form: { en: `${digits} hexadecimal digits`, zh: `${digits} 位十六进制数字` },
    read(text) {
      const written = text.toLowerCase().replace(/[\s_]/g, '').replace(/^0x/, '');
      if (written.length === digits && /^[0-9a-f]+$/.test(written)) return written;
      throw new SamplescopeError(
        'malformed',
        say`the answer must be ${digits} hexadecimal digits, got ${shown(text)}`,
      );
    },
    isSame: (one, other) => one === other,
  };
}
