import { createProcessor } from '../../sampling/processors/processors.js';
import type { AnswerKind } from './answerKind.js';

/**
 * A formula for new logits, as the processor `expression` takes it. Its parser has to be loaded: `loadExpressions`.
 *
 * @example
 * await loadExpressions()
 * formulaAnswer.read(' logits  / 2 ') // → 'logits / 2'
 */
export const formulaAnswer: AnswerKind = {
  name: 'formula',
  form: {
    en: 'A formula of logits, p, rank, T and entropy',
    zh: '由 logits、p、rank、T 和 entropy 组成的公式',
  },
  read(text) {
    const formula = text.replace(/\s+/g, ' ').trim();
    createProcessor({ expression: formula });
    return formula;
  },
  isSame: (one, other) => one === other,
};
