import { softmax } from '../../distribution/softmax.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens } from './menu.js';

/** A server's answer shows a few tokens: how much probability does it hide? */
export const hiddenProbability: Exercise = {
  name: 'hiddenProbability',
  version: 1,
  lesson: 'logits',
  minutes: 5,
  title: { en: 'What a server does not show', zh: '服务器没有展示的' },
  parts: [
    exercisePart(
      'a',
      (die) => {
        const shares = softmax(Array.from({ length: 6 }, () => die.decimal(0, 3, 2)));
        const shown = [...shares].sort((a, b) => b - a).slice(0, 3);
        return {
          tokens: drawTokens(die, 3),
          logprobs: shown.map((p) => Number(log(p).toFixed(4))),
        };
      },
      ({ tokens, logprobs }) => {
        const probabilities = logprobs.map((value) => exp(value));
        const shown = probabilities.reduce((sum, p) => sum + p);
        const answer = 1 - shown;
        const entries = tokens.map((token, i) => ({ token, logprob: logprobs[i] }));
        return {
          kind: numberAnswer(),
          question: {
            en: 'A server was asked for the three likeliest tokens and answered this. How much probability have all the other tokens together?',
            zh: '向服务器要最可能的三个词元，它这样回答。其余所有词元合起来有多少概率？',
          },
          shown: {
            code: `{"top_logprobs": [\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]}`,
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: '0',
              thought: {
                en: 'A list of the likeliest is not the whole vocabulary: softmax was taken over all tokens, and only three are shown.',
                zh: '最可能的几个不是整个词表：softmax 是对所有词元做的，只展示了三个。',
              },
            },
            {
              answer: String(shown),
              thought: {
                en: 'This is what the three shown ones have together. The others have the rest.',
                zh: '这是展示出来的三个合起来的概率。其余的词元占剩下的部分。',
              },
            },
            {
              answer: String(1 - logprobs.reduce((sum, value) => sum + exp(value * log(2)), 0)),
              thought: {
                en: 'Powers of 2 lead here. Log-probabilities of all servers are natural logarithms: take powers of e.',
                zh: '用 2 的幂会得到这个数。各家服务器的对数概率都是自然对数：用 e 的幂。',
              },
            },
            {
              answer: String(1 - logprobs.reduce((sum, value) => sum + exp(value * log(10)), 0)),
              thought: {
                en: 'Powers of 10 lead here. Log-probabilities of all servers are natural logarithms: take powers of e.',
                zh: '用 10 的幂会得到这个数。各家服务器的对数概率都是自然对数：用 e 的幂。',
              },
            },
          ],
          hints: [
            {
              en: 'A logprob is the natural logarithm of a probability: its exponential is the probability.',
              zh: 'logprob 是概率的自然对数：取指数就是概率。',
            },
            {
              en: `The first token has the probability ${probabilities[0]!.toFixed(4)}.`,
              zh: `第一个词元的概率是 ${probabilities[0]!.toFixed(4)}。`,
            },
            {
              en: 'All probabilities of the vocabulary sum to 1; take off those that are shown.',
              zh: '整个词表的概率之和是 1；减去展示出来的。',
            },
          ],
          because: {
            en: `1 − (${probabilities.map((p) => p.toFixed(4)).join(' + ')}) = ${answer.toFixed(4)}`,
            zh: `1 − (${probabilities.map((p) => p.toFixed(4)).join(' + ')}) = ${answer.toFixed(4)}`,
          },
          isTelling: answer > 0.02 && answer < 0.6,
        };
      },
    ),
  ],
};
