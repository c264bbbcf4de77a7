import { powerOfTwo } from '../../numerics/powerOfTwo.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

const hex = (word: number) => word.toString(16).padStart(8, '0');

/** From the 32 bits of a generator to the number that a framework makes of them. */
export const wordToNumber: Exercise = {
  name: 'wordToNumber',
  version: 1,
  lesson: 'frameworks',
  minutes: 6,
  title: { en: 'From bits to a number', zh: '从比特到数' },
  parts: [
    exercisePart(
      'a',
      (die) => ({ word: die.integer(0, 0xffffffff) }),
      ({ word }) => {
        const lower = word & 0xffffff;
        const answer = lower * powerOfTwo(-24);
        return {
          kind: numberAnswer(4),
          question: {
            en: `The generator gives the word ${hex(word)}. PyTorch makes a float32 in [0, 1) of its lower 24 bits. Which?`,
            zh: `生成器给出字 ${hex(word)}。PyTorch 用它的低 24 位做成 [0, 1) 里的 float32。是多少？`,
          },
          answer: String(answer),
          misconceptions: [
            {
              answer: String((word >>> 8) * powerOfTwo(-24)),
              thought: {
                en: 'These are the upper bits, as other frameworks take them. PyTorch takes the lower ones.',
                zh: '用的是高位，别的框架这样取。PyTorch 取的是低位。',
              },
            },
            {
              answer: String(lower * powerOfTwo(-32)),
              thought: {
                en: 'The bits are right, but they were divided as if there were 32 of them.',
                zh: '位取对了，但当成 32 位来除了。',
              },
            },
          ],
          hints: [
            {
              en: 'A hexadecimal digit is 4 bits: the lower 24 bits are the last six digits.',
              zh: '一个十六进制数字是 4 位：低 24 位就是最后六个数字。',
            },
            {
              en: `In decimal ${hex(word).slice(2)} is ${lower}.`,
              zh: `${hex(word).slice(2)} 的十进制是 ${lower}。`,
            },
            {
              en: 'Divide by 2 to the power of 24, 16 777 216.',
              zh: '除以 2 的 24 次方，即 16 777 216。',
            },
          ],
          because: {
            en: `${lower} / 16 777 216 = ${answer.toFixed(6)}`,
            zh: `${lower} / 16 777 216 = ${answer.toFixed(6)}`,
          },
        };
      },
    ),
  ],
};
