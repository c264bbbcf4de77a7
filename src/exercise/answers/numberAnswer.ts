import { SamplescopeError, say, shown } from '../../error.js';
import type { AnswerKind } from './answerKind.js';

/**
 * A number. A percent sign divides by 100.
 *
 * @param decimals How many decimals count, in [0, 12]: it may be off by half of the last one. Default 3.
 * @example
 * numberAnswer().read(' 88.2 % ') // → '0.882'
 * numberAnswer().isSame('0.882', '0.8823') // → true
 */
export function numberAnswer(decimals = 3): AnswerKind {
  const tolerance = Number(`5e-${decimals + 1}`);
  const within = tolerance * (1 + 1e-9); // what is off by exactly half of a decimal is right
  return {
    name: 'number',
    form: {
      en: `A number, to ${decimals} decimals`,
      zh: `一个数，保留 ${decimals} 位小数`,
    },
    read(text) {
      const [, digits, percent] =
        /^\s*([-+−]?\d*\.?\d+(?:e[-+]?\d+)?)\s*([%％]?)\s*$/i.exec(text) ?? [];
      const value = Number(digits?.replace('−', '-'));
      if (digits !== undefined && Number.isFinite(value)) {
        return String(percent ? value / 100 : value);
      }
      throw new SamplescopeError(
        'not-a-number',
        /\d,\d/.test(text)
          ? say`the answer must be a number with a point, such as 0.882, got ${shown(text)}`
          : say`the answer must be a number such as 0.882, got ${shown(text)}`,
      );
    },
    isSame: (one, other) => Math.abs(Number(one) - Number(other)) <= within,
    isApart: (one, other) => Math.abs(Number(one) - Number(other)) > 2.5 * tolerance,
  };
}
