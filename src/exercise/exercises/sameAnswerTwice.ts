import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable } from './menu.js';

/** How often two people who ask the same get the same. */
export const sameAnswerTwice: Exercise = {
  name: 'sameAnswerTwice',
  version: 1,
  lesson: 'question',
  minutes: 4,
  title: { en: 'The same answer twice', zh: '两次同样的回答' },
  parts: [
    exercisePart(
      'a',
      (die) => ({ tokens: drawTokens(die, 4), percents: drawPercents(die, 4, 4) }),
      ({ tokens, percents }) => {
        const shares = percents.map((percent) => percent / 100);
        const squares = shares.map((p) => p * p);
        const answer = percents.reduce((sum, percent) => sum + percent * percent, 0) / 10_000;
        return {
          kind: numberAnswer(),
          question: {
            en: 'Two people ask the same question at T = 1, with different seeds. With which probability do they get the same answer?',
            zh: '两个人在 T = 1 时问同一个问题，种子不同。他们得到同样回答的概率是多少？',
          },
          shown: percentTable(tokens, percents),
          answer: String(answer),
          misconceptions: [
            {
              answer: '1',
              thought: {
                en: 'T = 1 leaves the distribution as it is, and makes nothing repeatable. A seed does, or T = 0.',
                zh: 'T = 1 只是不改变分布，并不使结果可重复。能做到的是种子，或者 T = 0。',
              },
            },
            {
              answer: String(shares[0]!),
              thought: {
                en: 'This is how often one of them gets the likeliest answer. The other has to get it, too; and they may agree on another.',
                zh: '这是一个人得到最可能的回答的概率。另一个人也得是它；两人也可能在别的回答上一致。',
              },
            },
            {
              answer: String(squares[0]!),
              thought: {
                en: 'This is how often both get the likeliest answer. They may agree on each of the others, too.',
                zh: '这是两人都得到最可能的回答的概率。他们也可能在其余每个回答上一致。',
              },
            },
            {
              answer: '0.25',
              thought: {
                en: 'This would be right for four equal chances. The more unequal they are, the more often two agree.',
                zh: '四个机会相等时才是这样。越不均等，两人越常一致。',
              },
            },
          ],
          hints: [
            {
              en: 'For one answer: the first person gets it, and the second gets it as well.',
              zh: '先看一个回答：第一个人得到它，第二个人也得到它。',
            },
            {
              en: `Both get ${tokens[0]!} with probability ${squares[0]!.toFixed(4)}.`,
              zh: `两人都得到 ${tokens[0]!} 的概率是 ${squares[0]!.toFixed(4)}。`,
            },
            { en: 'Add this up over all four answers.', zh: '对四个回答都这样算，再相加。' },
          ],
          because: {
            en: `${squares.map((p) => p.toFixed(4)).join(' + ')} = ${answer.toFixed(4)}`,
            zh: `${squares.map((p) => p.toFixed(4)).join(' + ')} = ${answer.toFixed(4)}`,
          },
        };
      },
    ),
  ],
};
