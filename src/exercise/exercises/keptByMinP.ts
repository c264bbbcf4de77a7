import { log } from '../../numerics/log.js';
import { setAnswer } from '../answers/setAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable } from './menu.js';
import { keptTokens, throughChain } from './throughChain.js';

/** Where min-p draws its line: relative to the likeliest token. */
export const keptByMinP: Exercise = {
  name: 'keptByMinP',
  version: 1,
  lesson: 'tail',
  minutes: 3,
  title: { en: 'Who stays under min-p?', zh: 'min-p 留下谁？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 6),
        percents: drawPercents(die, 6, 2),
        p: die.choose([0.1, 0.15, 0.2, 0.25, 0.3, 0.4]),
      }),
      ({ tokens, percents, p }) => {
        const logits = percents.map((percent) => log(percent));
        const kept = keptTokens(tokens, throughChain(logits, [{ minP: p }]));
        const line = (p * percents[0]!) / 100;
        const atLeast = (border: number) =>
          tokens.filter((_, i) => percents[i]! / 100 >= border).join(' ');
        return {
          kind: setAnswer(tokens),
          question: {
            en: `Which tokens does min-p with p = ${p} keep?`,
            zh: `p = ${p} 的 min-p 留下哪些词元？`,
          },
          shown: percentTable(tokens, percents),
          answer: kept,
          misconceptions: [
            {
              answer: atLeast(p),
              thought: {
                en: `These have at least ${p} themselves. Min-p asks for that share of the largest probability, and is lower.`,
                zh: `这些词元自己的概率不小于 ${p}。min-p 要的是最大概率的这个份额，线更低。`,
              },
            },
            {
              answer: keptTokens(tokens, throughChain(logits, [{ topP: 1 - p }])),
              thought: {
                en: `These are the likeliest that together have ${1 - p}. That is top-p; min-p adds nothing up.`,
                zh: `这些是合起来有 ${1 - p} 的最可能的词元。那是 top-p；min-p 不做加法。`,
              },
            },
          ],
          hints: [
            {
              en: 'Min-p measures each token against the likeliest one.',
              zh: 'min-p 拿每个词元和最可能的那个比。',
            },
            {
              en: `The largest probability is ${(percents[0]! / 100).toFixed(2)}.`,
              zh: `最大的概率是 ${(percents[0]! / 100).toFixed(2)}。`,
            },
            {
              en: `Whoever has at least ${line.toFixed(4)} stays.`,
              zh: `不小于 ${line.toFixed(4)} 的留下。`,
            },
          ],
          because: {
            en: `${p} · ${(percents[0]! / 100).toFixed(2)} = ${line.toFixed(4)} is the line`,
            zh: `${p} · ${(percents[0]! / 100).toFixed(2)} = ${line.toFixed(4)} 就是那条线`,
          },
          gaps: percents.flatMap((percent) => [percent / 100 - line, percent / 100 - p]),
          isTelling: atLeast(p) !== '' && kept.split(' ').length < 6,
        };
      },
    ),
  ],
};
