import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { setAnswer } from '../answers/setAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable, runningShares } from './menu.js';
import { keptTokens, throughChain } from './throughChain.js';

/** Where top-p draws its line, and what becomes of those that stay. */
export const keptByTopP: Exercise = {
  name: 'keptByTopP',
  version: 1,
  lesson: 'tail',
  minutes: 5,
  title: { en: 'Who stays under top-p?', zh: 'top-p 留下谁？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 6),
        percents: drawPercents(die, 6, 3),
        p: die.choose([0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]),
      }),
      ({ tokens, percents, p }) => {
        const logits = percents.map((percent) => log(percent));
        const kept = keptTokens(tokens, throughChain(logits, [{ topP: p }]));
        const count = kept.split(' ').length;
        const sums = runningShares(percents);
        const most = percents[0]! / 100;
        return {
          kind: setAnswer(tokens),
          question: {
            en: `Which tokens does top-p with p = ${p} keep?`,
            zh: `p = ${p} 的 top-p 留下哪些词元？`,
          },
          shown: percentTable(tokens, percents),
          answer: kept,
          misconceptions: [
            {
              answer: tokens.slice(0, count - 1).join(' '),
              thought: {
                en: 'The token that crosses p stays: the set has to hold at least p.',
                zh: '跨过 p 的那个词元要留下：留下的合起来至少要有 p。',
              },
            },
            {
              answer: tokens.slice(0, count + 1).join(' '),
              thought: {
                en: 'One too many: the tokens before it hold p already.',
                zh: '多了一个：它前面的那些已经够 p 了。',
              },
            },
            {
              answer: keptTokens(tokens, throughChain(logits, [{ minP: p }])),
              thought: {
                en: `These have at least ${p} of the largest probability, ${most.toFixed(2)}. That is min-p; top-p counts a sum.`,
                zh: `这些词元的概率不小于最大概率 ${most.toFixed(2)} 的 ${p}。那是 min-p；top-p 数的是总和。`,
              },
            },
          ],
          hints: [
            {
              en: 'Go down from the likeliest token and add.',
              zh: '从最可能的词元往下加。',
            },
            {
              en: `The running sums are ${sums.map((sum) => sum.toFixed(2)).join(', ')}.`,
              zh: `累计和是 ${sums.map((sum) => sum.toFixed(2)).join('、')}。`,
            },
            {
              en: `Stop with the first token whose running sum is at least ${p}; it stays, too.`,
              zh: `到第一个累计和不小于 ${p} 的词元为止，它也留下。`,
            },
          ],
          because: {
            en: `${sums[count - 1]!.toFixed(2)} is the first running sum that reaches ${p}`,
            zh: `${sums[count - 1]!.toFixed(2)} 是第一个达到 ${p} 的累计和`,
          },
          gaps: sums.map((sum) => sum - p),
          isTelling: count > 1 && count < 5 && new Set(percents).size === 6,
        };
      },
    ),
    exercisePart(
      'b',
      (die) => ({
        tokens: drawTokens(die, 5),
        percents: drawPercents(die, 5, 5),
        k: die.integer(2, 3),
        asked: die.integer(0, 1),
      }),
      ({ tokens, percents, k, asked }) => {
        const answer = throughChain(
          percents.map((percent) => log(percent)),
          [{ topK: k }],
        )[asked]!;
        const before = percents[asked]! / 100;
        const left = percents.slice(0, k).reduce((sum, percent) => sum + percent) / 100;
        return {
          kind: numberAnswer(),
          question: {
            en: `Top-k with k = ${k} removes the others. With which probability is ${tokens[asked]!} drawn then?`,
            zh: `k = ${k} 的 top-k 去掉了其余的词元。这时抽到 ${tokens[asked]!} 的概率是多少？`,
          },
          shown: percentTable(tokens, percents),
          answer: String(answer),
          misconceptions: [
            {
              answer: String(before),
              thought: {
                en: 'This is what it had before. What the removed tokens had is shared out among those that stay.',
                zh: '这是原来的概率。被去掉的词元的概率要分给留下的。',
              },
            },
            {
              answer: String(1 / k),
              thought: {
                en: 'Those that stay do not become equal: their ratios remain.',
                zh: '留下的词元不会变得一样：它们之间的比例不变。',
              },
            },
            {
              answer: String(before + (1 - left) / k),
              thought: {
                en: 'The freed probability was shared out in equal parts. It goes to each in proportion to what it has.',
                zh: '空出来的概率被平分了。应该按各自原有的比例分。',
              },
            },
          ],
          hints: [
            {
              en: 'The probabilities of those that stay have to sum to 1 again.',
              zh: '留下的词元的概率之和要重新等于 1。',
            },
            {
              en: `Together those that stay have ${left.toFixed(2)}.`,
              zh: `留下的合起来有 ${left.toFixed(2)}。`,
            },
            { en: 'Divide by that.', zh: '除以它。' },
          ],
          because: {
            en: `${before.toFixed(2)} / ${left.toFixed(2)} = ${answer.toFixed(4)}`,
            zh: `${before.toFixed(2)} / ${left.toFixed(2)} = ${answer.toFixed(4)}`,
          },
          isTelling: new Set(percents).size === 5,
        };
      },
    ),
  ],
};
