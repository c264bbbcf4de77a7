import { argmax } from '../../distribution/argmax.js';
import { inverseCdf } from '../../sampling/draws/inverseCdf.js';
import { choiceAnswer } from '../answers/choiceAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable, runningShares } from './menu.js';

/** From a random number to a token, by the running sum. */
export const tokenForU: Exercise = {
  name: 'tokenForU',
  version: 1,
  lesson: 'draw',
  minutes: 2,
  title: { en: 'Which token for this number?', zh: '这个数抽到哪个词元？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 6),
        percents: die.shuffle(drawPercents(die, 6, 4)),
        u: die.decimal(0.01, 0.99, 4),
      }),
      ({ tokens, percents, u }) => {
        const probabilities = percents.map((percent) => percent / 100);
        const drawn = (from: readonly number[], number: number) =>
          inverseCdf(Float64Array.from(from), number);
        const right = drawn(probabilities, u);
        const sums = runningShares(percents);
        const nearest = argmax(probabilities.map((p) => -Math.abs(p - u)));
        const kind = choiceAnswer(tokens);
        return {
          kind,
          question: {
            en: `The stream gives u = ${u}. Which token does the inverse CDF draw, in the order of the table?`,
            zh: `随机数流给出 u = ${u}。按表中的次序用逆 CDF 抽取，抽到哪个词元？`,
          },
          shown: percentTable(tokens, percents),
          answer: tokens[right]!,
          misconceptions: [
            {
              answer: tokens[5 - drawn([...probabilities].reverse(), u)]!,
              thought: {
                en: 'The running sum was read from the wrong end: it begins with the first token of the table.',
                zh: '累计和从另一头读了：它从表里第一个词元开始。',
              },
            },
            {
              answer: tokens[argmax(probabilities)]!,
              thought: {
                en: 'This is the likeliest token, which greedy takes. A draw takes it only as often as its probability says.',
                zh: '这是最可能的词元，贪心才总取它。抽取只按它的概率取它。',
              },
            },
            {
              answer: tokens[nearest]!,
              thought: {
                en: 'Its probability is the nearest to u. But u is a place in the running sum, no probability.',
                zh: '它的概率最接近 u。可是 u 是累计和里的一个位置，不是概率。',
              },
            },
          ],
          hints: [
            {
              en: 'Lay the probabilities end to end, from 0 to 1, in the order of the table.',
              zh: '按表中的次序，把概率一段接一段地从 0 排到 1。',
            },
            {
              en: `The running sums are ${sums.map((sum) => sum.toFixed(2)).join(', ')}.`,
              zh: `累计和是 ${sums.map((sum) => sum.toFixed(2)).join('、')}。`,
            },
            {
              en: 'The first running sum that is above u belongs to the token that is drawn.',
              zh: '第一个大于 u 的累计和属于被抽到的词元。',
            },
          ],
          because: {
            en: `${sums[right]!.toFixed(2)} is the first running sum above ${u}`,
            zh: `${sums[right]!.toFixed(2)} 是第一个大于 ${u} 的累计和`,
          },
          gaps: sums.map((sum) => sum - u),
        };
      },
    ),
  ],
};
