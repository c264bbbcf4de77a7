import { wholeAnswer } from '../answers/wholeAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens, heads } from './menu.js';

/** Greedy walks into a loop: how long is it? */
export const loopLength: Exercise = {
  name: 'loopLength',
  version: 1,
  lesson: 'tokens',
  minutes: 4,
  title: { en: 'How long is the loop?', zh: '循环有多长？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 8),
        next: Array.from({ length: 8 }, () => die.integer(0, 7)),
      }),
      ({ tokens, next }) => {
        const walk = [0];
        while (!walk.slice(0, -1).includes(walk.at(-1)!)) walk.push(next[walk.at(-1)!]!);
        const before = walk.indexOf(walk.at(-1)!);
        const length = walk.length - 1 - before;
        const text = walk.map((token) => tokens[token]!).join(' ');
        return {
          kind: wholeAnswer,
          question: {
            en: `A model looks at the last token alone, and this is the likeliest token after each. Greedy begins with ${tokens[0]!}. After a while the text repeats itself: how many tokens long is what is repeated?`,
            zh: `一个模型只看最后一个词元，表里是每个词元之后最可能的词元。贪心从 ${tokens[0]!} 开始。过一会儿文字就开始重复：重复的那段有几个词元？`,
          },
          shown: {
            table: {
              head: [heads.token, { en: 'likeliest next', zh: '之后最可能' }],
              rows: tokens.map((token, i) => [token, tokens[next[i]!]!]),
            },
          },
          answer: String(length),
          misconceptions: [
            {
              answer: String(walk.length - 1),
              thought: {
                en: 'This counts the way into the loop as well. What comes only once is not repeated.',
                zh: '把进入循环之前的路也算上了。只出现一次的不算重复。',
              },
            },
            {
              answer: String(length + 1),
              thought: {
                en: 'The first token of the loop was counted at its end again.',
                zh: '循环的第一个词元在末尾又数了一次。',
              },
            },
          ],
          hints: [
            { en: 'Write the text down, token by token.', zh: '把文字一个词元一个词元地写下来。' },
            {
              en: `It begins: ${text.split(' ').slice(0, 3).join(' ')} …`,
              zh: `开头是：${text.split(' ').slice(0, 3).join(' ')} …`,
            },
            {
              en: `The first token that comes again is ${tokens[walk.at(-1)!]!}.`,
              zh: `第一个再次出现的词元是 ${tokens[walk.at(-1)!]!}。`,
            },
          ],
          because: { en: `${text} …`, zh: `写出来是 ${text} ……` },
          isTelling: before >= 1 && length >= 2 && before !== 1,
        };
      },
    ),
  ],
};
