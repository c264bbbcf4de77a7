import { createProcessor } from '../../sampling/processors/processors.js';
import { applyChain } from '../../sampling/chain.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens, logitTable } from './menu.js';

/** What a repetition penalty does to a logit below 0. */
export const penalisedLogit: Exercise = {
  name: 'penalisedLogit',
  version: 1,
  lesson: 'pipeline',
  minutes: 3,
  title: { en: 'A penalty below zero', zh: '零以下的惩罚' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 3),
        logits: [die.decimal(1, 3, 1), die.decimal(-2.5, -0.5, 1), die.decimal(-0.5, 1, 1)],
        penalty: die.choose([1.1, 1.2, 1.3, 1.5]),
        times: die.integer(2, 4),
      }),
      ({ tokens, logits, penalty, times }) => {
        const before = logits[1]!;
        const { processed } = applyChain(
          [createProcessor({ repetitionPenalty: penalty })],
          Float64Array.from(logits),
          { context: Array.from({ length: times }, () => 1), step: 0 },
        );
        const answer = processed.logits[1]!;
        const token = tokens[1]!;
        return {
          kind: numberAnswer(),
          question: {
            en: `${token} stands ${times} times in the text already. Which logit has it after a repetition penalty of ${penalty}?`,
            zh: `${token} 在文字里已经出现 ${times} 次。经过 ${penalty} 的重复惩罚，它的 logit 是多少？`,
          },
          shown: logitTable(tokens, logits),
          answer: String(answer),
          misconceptions: [
            {
              answer: String(before / penalty),
              thought: {
                en: 'Divided, a logit below 0 would rise, and the penalty be a reward: such logits are multiplied.',
                zh: '负的 logit 一除就升高了，惩罚变成奖励：这样的 logit 要乘。',
              },
            },
            {
              answer: String(before - penalty),
              thought: {
                en: 'The penalty was subtracted. Presence and frequency penalties are; the repetition penalty is a factor.',
                zh: '把惩罚减掉了。存在惩罚和频率惩罚是减，重复惩罚是倍数。',
              },
            },
            {
              answer: String(
                Array.from({ length: times }).reduce<number>((x) => x * penalty, before),
              ),
              thought: {
                en: 'It was applied once for each time that the token stands there. It counts whether, and not how often.',
                zh: '出现几次就乘了几次。它只看有没有出现过，不看次数。',
              },
            },
          ],
          hints: [
            { en: 'A penalty should make the token less likely.', zh: '惩罚应该使词元更不可能。' },
            {
              en: 'A logit above 0 is divided by the penalty, one below 0 is multiplied.',
              zh: '大于 0 的 logit 除以惩罚，小于 0 的乘以惩罚。',
            },
            {
              en: 'It is done once, however often the token stands there.',
              zh: '不管出现几次，只做一次。',
            },
          ],
          because: {
            en: `${before.toFixed(1)} · ${penalty} = ${answer.toFixed(3)}`,
            zh: `${before.toFixed(1)} · ${penalty} = ${answer.toFixed(3)}`,
          },
        };
      },
    ),
  ],
};
