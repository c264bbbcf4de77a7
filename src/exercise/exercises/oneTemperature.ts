import { softmax } from '../../distribution/softmax.js';
import { exp } from '../../numerics/exp.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens, logitTable } from './menu.js';

/** Where in the formula the temperature stands, and how often. */
export const oneTemperature: Exercise = {
  name: 'oneTemperature',
  version: 1,
  lesson: 'temperature',
  minutes: 4,
  title: { en: 'Once divided', zh: '只除一次' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 3),
        logits: Array.from({ length: 3 }, () => die.decimal(-1, 3, 1)),
        T: die.choose([0.4, 0.5, 0.6, 0.7, 0.8, 1.25, 1.5, 2, 2.5]),
        asked: die.integer(0, 2),
      }),
      ({ tokens, logits, T, asked }) => {
        const token = tokens[asked]!;
        const answer = softmax(logits, T)[asked]!;
        const divided = logits.map((logit) => logit / T);
        return {
          kind: numberAnswer(),
          question: {
            en: `What is the probability of ${token} at temperature T = ${T}?`,
            zh: `温度 T = ${T} 时，${token} 的概率是多少？`,
          },
          shown: logitTable(tokens, logits),
          answer: String(answer),
          misconceptions: [
            {
              answer: String(softmax(logits)[asked]!),
              thought: {
                en: 'This is the probability at T = 1: the temperature was left out.',
                zh: '这是 T = 1 时的概率：忘了温度。',
              },
            },
            {
              answer: String(softmax(logits, 1 / T)[asked]!),
              thought: {
                en: 'The logits were multiplied by T. They are divided by it: a low temperature makes differences larger.',
                zh: '把 logit 乘以 T 了。应该除以 T：温度低，差别变大。',
              },
            },
            {
              answer: String(softmax(logits, T * T)[asked]!),
              thought: {
                en: 'The temperature was applied twice, as happens when a program and its server both do it.',
                zh: '温度用了两次。程序和服务器各做一次时就会这样。',
              },
            },
            {
              answer: String(softmax(logits)[asked]! / T),
              thought: {
                en: 'The probability was divided by T. Temperature works on the logits, before softmax; what comes after it would no longer sum to 1.',
                zh: '把概率除以 T 了。温度作用在 softmax 之前的 logit 上；之后再除，总和就不是 1 了。',
              },
            },
          ],
          hints: [
            {
              en: 'Divide each logit by T first, then take softmax as at T = 1.',
              zh: '先把每个 logit 除以 T，再像 T = 1 那样做 softmax。',
            },
            {
              en: `Divided, the logits are ${divided.map((value) => value.toFixed(3)).join(', ')}.`,
              zh: `除过以后，logit 是 ${divided.map((value) => value.toFixed(3)).join('、')}。`,
            },
            {
              en: `Their exponentials are ${divided.map((value) => exp(value).toFixed(3)).join(', ')}.`,
              zh: `它们的指数是 ${divided.map((value) => exp(value).toFixed(3)).join('、')}。`,
            },
          ],
          because: {
            en: `softmax(logits / ${T}) gives ${token} ${answer.toFixed(4)}`,
            zh: `softmax(logit / ${T}) 给 ${token} 的概率是 ${answer.toFixed(4)}`,
          },
          isTelling: answer > 0.02 && answer < 0.98,
        };
      },
    ),
  ],
};
