import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens } from './menu.js';

/** From odds that are wanted to the temperature that makes them. */
export const oddsTemperature: Exercise = {
  name: 'oddsTemperature',
  version: 1,
  lesson: 'temperature',
  minutes: 5,
  title: { en: 'A temperature for these odds', zh: '什么温度给出这样的比例？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 2),
        difference: die.decimal(0.5, 3, 2),
        odds: die.integer(2, 20),
      }),
      ({ tokens: [likely, other], difference, odds }) => {
        const answer = difference / log(odds);
        const gap = difference.toFixed(2);
        return {
          kind: numberAnswer(2),
          question: {
            en: `The logit of ${likely} is ${gap} above that of ${other}. At which temperature is ${likely} exactly ${odds} times as likely as ${other}?`,
            zh: `${likely} 的 logit 比 ${other} 高 ${gap}。温度是多少时，${likely} 的概率恰好是 ${other} 的 ${odds} 倍？`,
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: String(1 / answer),
              thought: {
                en: 'This is 1 / T: the logits were multiplied by the temperature, and not divided.',
                zh: '这是 1 / T：把 logit 乘以温度了，而不是除以温度。',
              },
            },
            {
              answer: String(difference / odds),
              thought: {
                en: 'The difference was divided by the odds. Odds are an exponential: take their logarithm first.',
                zh: '用差除以了倍数。倍数是指数的结果：先取它的对数。',
              },
            },
            {
              answer: String(odds / exp(difference)),
              thought: {
                en: 'These are the odds that are wanted over those at T = 1. Temperature divides logits, no probabilities.',
                zh: '这是想要的倍数除以 T = 1 时的倍数。温度除的是 logit，不是概率。',
              },
            },
          ],
          hints: [
            {
              en: 'At temperature T the odds are e to the power of the difference divided by T.',
              zh: '温度为 T 时，倍数是 e 的（差 ÷ T）次方。',
            },
            {
              en: `So ${gap} / T has to be the natural logarithm of ${odds}.`,
              zh: `所以 ${gap} / T 要等于 ${odds} 的自然对数。`,
            },
            {
              en: `The natural logarithm of ${odds} is ${log(odds).toFixed(4)}.`,
              zh: `${odds} 的自然对数是 ${log(odds).toFixed(4)}。`,
            },
          ],
          because: {
            en: `${gap} / ${log(odds).toFixed(4)} = ${answer.toFixed(3)}`,
            zh: `${gap} / ${log(odds).toFixed(4)} = ${answer.toFixed(3)}`,
          },
          isTelling: answer > 0.15 && answer < 5,
        };
      },
    ),
  ],
};
