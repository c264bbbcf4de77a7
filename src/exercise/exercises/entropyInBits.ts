import { entropy } from '../../distribution/entropy.js';
import { log } from '../../numerics/log.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable } from './menu.js';

/** How open a choice is, in bits. */
export const entropyInBits: Exercise = {
  name: 'entropyInBits',
  version: 1,
  lesson: 'temperature',
  minutes: 5,
  title: { en: 'How open is the choice?', zh: '选择有多开放？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({ tokens: drawTokens(die, 3), percents: drawPercents(die, 3, 4) }),
      ({ tokens, percents }) => {
        const probabilities = percents.map((percent) => percent / 100);
        const answer = entropy(Float64Array.from(probabilities));
        const surprises = probabilities.map((p) => -log(p) / log(2));
        const terms = probabilities.map((p, i) => (p * surprises[i]!).toFixed(4));
        return {
          kind: numberAnswer(),
          question: {
            en: 'What is the entropy of this choice, in bits?',
            zh: '这个选择的熵是多少比特？',
          },
          shown: percentTable(tokens, percents),
          answer: String(answer),
          misconceptions: [
            {
              answer: String(answer * log(2)),
              thought: {
                en: 'This is the entropy in nats, of natural logarithms. Bits come from logarithms to the base 2.',
                zh: '这是用自然对数算的熵，单位是 nat。比特用以 2 为底的对数。',
              },
            },
            {
              answer: String(log(3) / log(2)),
              thought: {
                en: 'This would be right for three equal chances. The more unequal they are, the less is open.',
                zh: '三个机会相等时才是这样。越不均等，悬念越小。',
              },
            },
            {
              answer: String(surprises.reduce((sum, bits) => sum + bits) / 3),
              thought: {
                en: 'Every token’s surprise counted the same. It has to be weighted by how often the token comes.',
                zh: '每个词元的意外程度算成一样重了。应该按它出现的概率加权。',
              },
            },
            {
              answer: String(probabilities.reduce((sum, p) => sum + p * p, 0)),
              thought: {
                en: 'This is the sum of squares: the chance that two draws are the same.',
                zh: '这是平方和：两次抽到同一个词元的概率。',
              },
            },
          ],
          hints: [
            {
              en: 'A token with probability p surprises by −log₂ p bits. Entropy is the average surprise.',
              zh: '概率为 p 的词元带来 −log₂ p 比特的意外。熵是平均的意外。',
            },
            {
              en: `The surprises are ${surprises.map((bits) => bits.toFixed(3)).join(', ')} bits.`,
              zh: `意外分别是 ${surprises.map((bits) => bits.toFixed(3)).join('、')} 比特。`,
            },
            {
              en: 'Multiply each by its probability, and add.',
              zh: '每个乘以自己的概率，再相加。',
            },
          ],
          because: {
            en: `${terms.join(' + ')} = ${answer.toFixed(4)} bits`,
            zh: `${terms.join(' + ')} = ${answer.toFixed(4)} 比特`,
          },
        };
      },
    ),
  ],
};
