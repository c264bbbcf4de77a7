import { log } from '../../numerics/log.js';
import { exp } from '../../numerics/exp.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

/** Many small chances one after another. */
export const withoutTail: Exercise = {
  name: 'withoutTail',
  version: 1,
  lesson: 'tail',
  minutes: 3,
  title: { en: 'A text without a slip', zh: '没有一次失手的文字' },
  parts: [
    exercisePart(
      'a',
      (die) => ({ percent: die.decimal(1, 9, 2), length: die.integer(8, 60) }),
      ({ percent, length }) => {
        const tail = percent / 100;
        const answer = exp(length * log(1 - tail));
        return {
          kind: numberAnswer(),
          question: {
            en: `At each step the tail has ${percent} % of the probability. What is the chance that a text of ${length} tokens has none of the tail in it?`,
            zh: `每一步，尾巴占 ${percent} % 的概率。${length} 个词元的文字里一个尾巴词元也没有，概率是多少？`,
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: String(1 - length * tail),
              thought: {
                en: 'The chances were added up. Not to slip at each of the steps is a product.',
                zh: '把概率加起来了。每一步都不失手是乘积。',
              },
            },
            {
              answer: String(1 - tail),
              thought: {
                en: 'This is the chance for one token. It has to go well at every step.',
                zh: '这是一个词元的概率。要每一步都顺利才行。',
              },
            },
            {
              answer: String(1 - answer),
              thought: {
                en: 'This is the chance that at least one slips in.',
                zh: '这是至少混进一个的概率。',
              },
            },
          ],
          hints: [
            {
              en: 'What is the chance that one token is not of the tail?',
              zh: '一个词元不属于尾巴的概率是多少？',
            },
            {
              en: `It is ${(1 - tail).toFixed(4)}, at every step anew.`,
              zh: `是 ${(1 - tail).toFixed(4)}，每一步都重新来过。`,
            },
            { en: `Take it to the power of ${length}.`, zh: `取它的 ${length} 次方。` },
          ],
          because: {
            en: `${(1 - tail).toFixed(4)} to the power of ${length} is ${answer.toFixed(4)}`,
            zh: `${(1 - tail).toFixed(4)} 的 ${length} 次方是 ${answer.toFixed(4)}`,
          },
          isTelling: answer > 0.1,
        };
      },
    ),
  ],
};
