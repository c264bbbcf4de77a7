import { softmax } from '../../distribution/softmax.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens, logitTable } from './menu.js';

/** From three logits to a probability, and from a difference of logits to a ratio of probabilities. */
export const softmaxByHand: Exercise = {
  name: 'softmaxByHand',
  version: 1,
  lesson: 'logits',
  minutes: 5,
  title: { en: 'Softmax by hand', zh: '手算 softmax' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 3),
        logits: Array.from({ length: 3 }, () => die.decimal(0.2, 3.9, 1)),
        asked: die.integer(0, 2),
      }),
      ({ tokens, logits, asked }) => {
        const token = tokens[asked]!;
        const powers = logits.map((logit) => exp(logit));
        const power = powers[asked]!.toFixed(3);
        const total = powers.reduce((sum, value) => sum + value);
        const answer = softmax(logits)[asked]!;
        return {
          kind: numberAnswer(),
          question: {
            en: `A model gives these three tokens logits. What is the probability of ${token}, at temperature 1?`,
            zh: `模型给这三个词元打出 logit。温度为 1 时，${token} 的概率是多少？`,
          },
          shown: logitTable(tokens, logits),
          answer: String(answer),
          misconceptions: [
            {
              answer: String(logits[asked]! / logits.reduce((sum, logit) => sum + logit)),
              thought: {
                en: 'This is the logit’s share of the sum of logits. Logits may be negative and have no shares: take the exponential of each first.',
                zh: '这是 logit 在 logit 总和里的份额。logit 可以是负数，谈不上份额：先对每个取指数。',
              },
            },
            {
              answer: String(powers[asked]!),
              thought: {
                en: 'This is the exponential alone. It becomes a probability when it is divided by the sum of all three.',
                zh: '这只是指数。再除以三个指数之和，才是概率。',
              },
            },
            {
              answer: String(softmax(logits.map((logit) => logit * log(2)))[asked]!),
              thought: {
                en: 'Powers of 2 lead here. Softmax takes powers of e = 2.718…',
                zh: '用 2 的幂会得到这个数。softmax 用的是 e = 2.718… 的幂。',
              },
            },
            {
              answer: String(1 / (1 + exp(-logits[asked]!))),
              thought: {
                en: 'This is the sigmoid of one logit, as if there were only one other token, with logit 0.',
                zh: '这是单个 logit 的 sigmoid，好像另外只有一个 logit 为 0 的词元。',
              },
            },
          ],
          hints: [
            {
              en: 'Softmax: the exponential of each logit, divided by the sum of all the exponentials.',
              zh: 'softmax：每个 logit 取指数，再除以所有指数之和。',
            },
            {
              en: `e to the power of ${logits[asked]!.toFixed(1)} is ${power}.`,
              zh: `e 的 ${logits[asked]!.toFixed(1)} 次方是 ${power}。`,
            },
            {
              en: `The three exponentials sum to ${total.toFixed(3)}.`,
              zh: `三个指数之和是 ${total.toFixed(3)}。`,
            },
          ],
          because: {
            en: `${power} / ${total.toFixed(3)} = ${answer.toFixed(4)}`,
            zh: `${power} / ${total.toFixed(3)} = ${answer.toFixed(4)}`,
          },
        };
      },
    ),
    exercisePart(
      'b',
      (die) => ({
        tokens: drawTokens(die, 2),
        lower: die.decimal(-2, 2, 1),
        difference: die.decimal(0.4, 2.5, 1),
      }),
      ({ tokens: [likely, other], lower, difference }) => {
        const higher = lower + difference;
        const answer = exp(difference);
        return {
          kind: numberAnswer(2),
          question: {
            en: `Of many tokens, ${likely} has the logit ${higher.toFixed(1)} and ${other} the logit ${lower.toFixed(1)}. How many times as likely as ${other} is ${likely}?`,
            zh: `在许多词元中，${likely} 的 logit 是 ${higher.toFixed(1)}，${other} 的是 ${lower.toFixed(1)}。${likely} 的概率是 ${other} 的多少倍？`,
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: String(difference),
              thought: {
                en: 'This is the difference of the logits. A difference of logits is a ratio of probabilities: take its exponential.',
                zh: '这是 logit 之差。logit 之差对应概率之比：取它的指数。',
              },
            },
            {
              answer: String(higher / lower),
              thought: {
                en: 'This is the ratio of the logits. Only their difference counts: adding 1 to both changes no probability.',
                zh: '这是 logit 之比。起作用的只是差：两个都加 1，概率不变。',
              },
            },
          ],
          hints: [
            {
              en: 'The other tokens do not matter: both probabilities are divided by the same sum.',
              zh: '别的词元不影响：两个概率除以的是同一个和。',
            },
            {
              en: 'A quotient of exponentials is the exponential of the difference.',
              zh: '指数之商等于差的指数。',
            },
            {
              en: `The difference is ${difference.toFixed(1)}.`,
              zh: `差是 ${difference.toFixed(1)}。`,
            },
          ],
          because: {
            en: `e to the power of ${difference.toFixed(1)} is ${answer.toFixed(3)}`,
            zh: `e 的 ${difference.toFixed(1)} 次方是 ${answer.toFixed(3)}`,
          },
          isTelling: Math.abs(lower) > 0.05,
        };
      },
    ),
  ],
};
