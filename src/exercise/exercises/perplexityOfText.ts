import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawTokens, heads } from './menu.js';

/** How surprised a model is by a text. */
export const perplexityOfText: Exercise = {
  name: 'perplexityOfText',
  version: 1,
  lesson: 'tokens',
  minutes: 5,
  title: { en: 'The perplexity of a text', zh: '一段文字的困惑度' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 4),
        logprobs: Array.from({ length: 4 }, () => die.decimal(-3, -0.1, 2)),
      }),
      ({ tokens, logprobs }) => {
        const sum = logprobs.reduce((total, value) => total + value);
        const mean = sum / 4;
        const answer = exp(-mean);
        return {
          kind: numberAnswer(2),
          question: {
            en: 'A server gives these log-probabilities for the four tokens of a text. What is the perplexity of the text?',
            zh: '服务器给出一段文字四个词元的对数概率。这段文字的困惑度是多少？',
          },
          shown: {
            table: {
              head: [heads.token, { en: 'logprob', zh: 'logprob' }],
              rows: tokens.map((token, i) => [token, logprobs[i]!.toFixed(2)]),
            },
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: String(-mean),
              thought: {
                en: 'This is the mean surprise, in nats. Perplexity is its exponential.',
                zh: '这是平均的意外，单位 nat。困惑度是它的指数。',
              },
            },
            {
              answer: String(exp(-sum)),
              thought: {
                en: 'This is one over the probability of the whole text. Perplexity takes the mean over its tokens.',
                zh: '这是整段文字概率的倒数。困惑度要对词元取平均。',
              },
            },
            {
              answer: String(exp(sum)),
              thought: {
                en: 'This is the probability of the text. It gets smaller with each token, whatever the model thinks of it.',
                zh: '这是整段文字的概率。文字越长它越小，与模型怎么看无关。',
              },
            },
            {
              answer: String(exp(-mean * log(2))),
              thought: {
                en: 'Powers of 2 go with bits. Log-probabilities of servers are natural logarithms.',
                zh: '用比特时才取 2 的幂。服务器的对数概率是自然对数。',
              },
            },
          ],
          hints: [
            {
              en: 'Perplexity: among how many equally likely tokens would the model be as uncertain?',
              zh: '困惑度：相当于在多少个机会均等的词元之间犹豫？',
            },
            {
              en: `The mean of the log-probabilities is ${mean.toFixed(4)}.`,
              zh: `对数概率的平均是 ${mean.toFixed(4)}。`,
            },
            { en: 'Take e to the power of minus that.', zh: '取 e 的负这个数次方。' },
          ],
          because: {
            en: `e to the power of ${(-mean).toFixed(4)} is ${answer.toFixed(3)}`,
            zh: `e 的 ${(-mean).toFixed(4)} 次方是 ${answer.toFixed(3)}`,
          },
        };
      },
    ),
  ],
};
