import { bfloat16 } from '../../numerics/formats/bfloat16.js';
import { float32 } from '../../numerics/formats/float32.js';
import { bitsAnswer } from '../answers/bitsAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

const hex = (code: number | bigint, digits: number) => code.toString(16).padStart(digits, '0');

/** What is left of a number in 16 bits. */
export const roundedBits: Exercise = {
  name: 'roundedBits',
  version: 1,
  lesson: 'question',
  minutes: 4,
  title: { en: 'Half of the bits', zh: '一半的比特' },
  parts: [
    exercisePart(
      'a',
      // The sign and the exponent of numbers from 1 to 16; the lower half is not half-way.
      (die) => ({ upper: die.integer(0x3f80, 0x417e), lower: die.integer(0x8001, 0xffff) }),
      ({ upper, lower }) => {
        const code = upper * 0x10000 + lower;
        const value = float32.decode(BigInt(code));
        const answer = hex(bfloat16.encode(value), 4);
        return {
          kind: bitsAnswer(16),
          question: {
            en: `A float32 has the bits ${hex(code, 8)}. Which bits has it as a bfloat16, rounded to the nearest?`,
            zh: `一个 float32 的比特是 ${hex(code, 8)}。舍入到最近的 bfloat16，比特是什么？`,
          },
          answer,
          misconceptions: [
            {
              answer: hex(upper, 4),
              thought: {
                en: 'The lower half was cut off. It is more than half a unit, so the number is rounded up.',
                zh: '把低半截直接截掉了。它超过半个单位，应该向上舍入。',
              },
            },
            {
              answer: hex(lower, 4),
              thought: {
                en: 'This is the lower half. A bfloat16 keeps the upper one: sign, exponent and 7 bits of the fraction.',
                zh: '这是低半截。bfloat16 留的是高半截：符号、指数和 7 位尾数。',
              },
            },
          ],
          hints: [
            {
              en: 'A bfloat16 is the upper half of a float32, rounded.',
              zh: 'bfloat16 就是 float32 的高半截，再加舍入。',
            },
            {
              en: `The lower half is ${hex(lower, 4)}. Half a unit would be 8000.`,
              zh: `低半截是 ${hex(lower, 4)}。半个单位是 8000。`,
            },
            {
              en: 'It is above half a unit: add 1 to the upper half.',
              zh: '超过半个单位：高半截加 1。',
            },
          ],
          because: {
            en: `${hex(upper, 4)} + 1 = ${answer}: the number is ${bfloat16.round(value)}, and was ${value}`,
            zh: `${hex(upper, 4)} + 1 = ${answer}：现在是 ${bfloat16.round(value)}，原来是 ${value}`,
          },
        };
      },
    ),
  ],
};
