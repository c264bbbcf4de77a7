import { softmax } from '../../distribution/softmax.js';
import { loadExpressions } from '../../sampling/processors/expression.js';
import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import { formulaAnswer } from '../answers/formulaAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { throughChain } from './throughChain.js';

/** A sampler with a mistake in it, to be mended as a formula. */
export const repairMinP: Exercise = {
  name: 'repairMinP',
  version: 1,
  lesson: 'pipeline',
  minutes: 10,
  title: { en: 'Mend this sampler', zh: '修好这个采样器' },
  load: loadExpressions,
  parts: [
    exercisePart(
      'a',
      (die) => ({
        p: die.choose([0.1, 0.15, 0.2, 0.25, 0.3]),
        tries: Array.from({ length: 5 }, () =>
          Array.from({ length: 6 }, () => die.decimal(-2, 3, 2)),
        ),
      }),
      ({ p, tries }) => {
        const wrong = `p >= ${p} ? logits : -Infinity`;
        const right = `p >= ${p} * max(p) ? logits : -Infinity`;
        const differs = tries.filter((logits) => softmax(logits).every((q) => q < p));
        return {
          kind: formulaAnswer,
          question: {
            en: `This formula is meant to be min-p with p = ${p}: it gives each token its new logit, −∞ to those that it removes. But it removes too many, at times all of them. Mend it.`,
            zh: `这个公式本该是 p = ${p} 的 min-p：给每个词元新的 logit，被去掉的给 −∞。可是它去掉得太多，有时全都去掉了。把它修好。`,
          },
          shown: { code: wrong },
          starter: wrong,
          answer: right,
          accepts: (formula) => tries.every((logits) => actsAs(formula, { minP: p }, logits)),
          misconceptions: [
            {
              answer: wrong,
              thought: {
                en: 'This is the formula as it was: it asks each token for a probability of its own, and of many tokens none may have it.',
                zh: '这还是原来的公式：它要求每个词元自己有这么大的概率，词元一多，可能谁都没有。',
              },
            },
            {
              answer: `p <= ${p} * max(p) ? logits : -Infinity`,
              thought: {
                en: 'The comparison is the wrong way round: this keeps the tail.',
                zh: '比较的方向反了：这样留下的是尾巴。',
              },
            },
            {
              answer: `logits >= ${p} * max(logits) ? logits : -Infinity`,
              thought: {
                en: 'Min-p compares probabilities. Logits may be negative, and adding 1 to all of them would change who stays.',
                zh: 'min-p 比较的是概率。logit 可以是负数，而且都加 1 就会改变谁留下。',
              },
            },
          ],
          hints: [
            {
              en: 'Min-p measures each probability against the largest.',
              zh: 'min-p 拿每个概率和最大的那个比。',
            },
            { en: 'max(p) is the largest of the probabilities.', zh: 'max(p) 是最大的概率。' },
            { en: `Whoever has ${p} * max(p) or more stays.`, zh: `不小于 ${p} * max(p) 的留下。` },
          ],
          because: { en: right, zh: `可以写成 ${right}` },
          isTelling: differs.length < tries.length,
        };
      },
      2,
    ),
  ],
};

/** Whether a formula makes of logits what a processor does: each probability to 10⁻¹². */
function actsAs(formula: string, spec: ProcessorSpec, logits: readonly number[]): boolean {
  const expected = throughChain(logits, [spec]);
  try {
    const got = throughChain(logits, [{ expression: formula }]);
    return expected.every((probability, i) => Math.abs(probability - got[i]!) < 1e-12);
  } catch {
    return false; // it leaves no token, or makes a logit that is none
  }
}
