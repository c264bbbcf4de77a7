import { argmax } from '../../distribution/argmax.js';
import { choiceAnswer } from '../answers/choiceAnswer.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import type { Die } from '../die.js';
import { drawPercents, drawTokens, gapAtTop, heads } from './menu.js';

interface Tree {
  readonly tokens: readonly string[];
  /** Of the first token, in percent. */
  readonly first: readonly number[];
  /** Of the likeliest second token behind each, in percent. */
  readonly second: readonly number[];
}

const drawTree = (die: Die): Tree => ({
  tokens: drawTokens(die, 3),
  first: drawPercents(die, 3, 20),
  second: Array.from({ length: 3 }, () => die.integer(21, 95)),
});

/** The probability of each text of two tokens. */
const textsOf = ({ first, second }: Tree): number[] =>
  first.map((percent, i) => (percent * second[i]!) / 10_000);

const shownTree = ({ tokens, first, second }: Tree) => ({
  table: {
    head: [
      heads.token,
      heads.probability,
      { en: 'likeliest second token', zh: '最可能的第二个词元' },
    ],
    rows: tokens.map((token, i) => [
      token,
      (first[i]! / 100).toFixed(2),
      (second[i]! / 100).toFixed(2),
    ]),
  },
});

/** Greedy takes the best step, and may miss the best text. */
export const bestText: Exercise = {
  name: 'bestText',
  version: 1,
  lesson: 'tokens',
  minutes: 4,
  title: { en: 'Greedy, and the likeliest text', zh: '贪心与最可能的文字' },
  parts: [
    exercisePart('a', drawTree, (tree) => {
      const { tokens, first, second } = tree;
      const texts = textsOf(tree);
      const answer = texts[0]!;
      return {
        kind: numberAnswer(4),
        question: {
          en: 'Greedy decoding writes two tokens. What probability has its text?',
          zh: '贪心解码写两个词元。它写出的文字概率是多少？',
        },
        shown: shownTree(tree),
        answer: String(answer),
        misconceptions: [
          {
            answer: String(texts[argmax(texts)]!),
            thought: {
              en: `This is the likeliest text, which begins with ${tokens[argmax(texts)]!}. Greedy takes the likeliest first token, and never sees it.`,
              zh: `这是最可能的文字，以 ${tokens[argmax(texts)]!} 开头。贪心先取最可能的第一个词元，根本看不到它。`,
            },
          },
          {
            answer: String((first[0]! + second[0]!) / 200),
            thought: {
              en: 'This is the mean of the two probabilities. Steps of one text are multiplied.',
              zh: '这是两个概率的平均。同一段文字的各步要相乘。',
            },
          },
          {
            answer: String(second[0]! / 100),
            thought: {
              en: 'This is the probability of the second token alone, once the first is there.',
              zh: '这只是第一个词元已定之后第二个词元的概率。',
            },
          },
        ],
        hints: [
          {
            en: 'Greedy takes the likeliest token at each step, and looks no further.',
            zh: '贪心每一步取最可能的词元，不往后看。',
          },
          {
            en: `Its first token is ${tokens[0]!}.`,
            zh: `它的第一个词元是 ${tokens[0]!}。`,
          },
          {
            en: 'The probability of a text is the product of those of its steps.',
            zh: '一段文字的概率等于各步概率之积。',
          },
        ],
        because: {
          en: `${first[0]! / 100} · ${second[0]! / 100} = ${answer}`,
          zh: `${first[0]! / 100} · ${second[0]! / 100} = ${answer}`,
        },
        gaps: [gapAtTop(first), gapAtTop(texts)],
        isTelling: argmax(texts) !== 0,
      };
    }),
    exercisePart('b', drawTree, (tree) => {
      const { tokens, first, second } = tree;
      const texts = textsOf(tree);
      const best = argmax(texts);
      const surest = argmax(second);
      return {
        kind: choiceAnswer(tokens),
        question: {
          en: 'With which token does the likeliest text of two tokens begin, the one that beam search with three beams finds?',
          zh: '最可能的两词元文字以哪个词元开头？宽度为 3 的束搜索会找到它。',
        },
        shown: shownTree(tree),
        answer: tokens[best]!,
        misconceptions: [
          {
            answer: tokens[0]!,
            thought: {
              en: 'This is greedy’s first token. What comes behind it is so open that another text is likelier.',
              zh: '这是贪心的第一个词元。它后面太不确定，另一段文字更可能。',
            },
          },
          {
            answer: tokens[surest]!,
            thought: {
              en: 'Its second token is the surest, but the first step counts as well.',
              zh: '它的第二个词元最有把握，但第一步也要算进去。',
            },
          },
        ],
        hints: [
          { en: 'Work out the probability of each text.', zh: '算出每段文字的概率。' },
          {
            en: 'Multiply the two numbers of each row.',
            zh: '把每一行的两个数相乘。',
          },
          {
            en: `The products are ${texts.map((p) => p.toFixed(4)).join(', ')}.`,
            zh: `乘积是 ${texts.map((p) => p.toFixed(4)).join('、')}。`,
          },
        ],
        because: {
          en: `${tokens[best]!} has the largest product, ${texts[best]!.toFixed(4)}`,
          zh: `${tokens[best]!} 的乘积最大，是 ${texts[best]!.toFixed(4)}`,
        },
        gaps: [gapAtTop(first), gapAtTop(texts), gapAtTop(second)],
        isTelling: best !== 0 && surest !== 0,
      };
    }),
  ],
};
