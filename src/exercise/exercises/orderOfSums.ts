import { bfloat16 } from '../../numerics/formats/bfloat16.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

/** Adds from the first to the last, rounding each sum to a bfloat16. */
const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => bfloat16.round(sum + number), 0);

/** One list, two orders, two sums: why an answer can change when a server is busy. */
export const orderOfSums: Exercise = {
  name: 'orderOfSums',
  version: 1,
  lesson: 'question',
  minutes: 5,
  title: { en: 'The same numbers in another order', zh: '同样的数，另一种次序' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        large: die.choose([256, 512, 1024]),
        small: Array.from({ length: 6 }, () => die.integer(1, 9)),
      }),
      ({ large, small }) => {
        const forwards = sumOf([large, ...small]);
        const backwards = sumOf([...small, large]);
        const exact = small.reduce((sum, number) => sum + number, large);
        const unit = bfloat16.spacing(large);
        const list = [large, ...small].join(' + ');
        return {
          kind: numberAnswer(0),
          question: {
            en: `Numbers are added from left to right, and each sum is rounded to a bfloat16; from ${large} on these are ${unit} apart, and half-way goes to the even one. What is ${list}?`,
            zh: `从左往右相加，每次的和都舍入到 bfloat16；从 ${large} 起，它们相隔 ${unit}，正好在中间时取偶数那个。${list} 等于多少？`,
          },
          answer: String(forwards),
          misconceptions: [
            {
              answer: String(exact),
              thought: {
                en: 'This is the exact sum. A bfloat16 has 8 bits, and every step loses what does not fit.',
                zh: '这是精确的和。bfloat16 只有 8 位，每一步都会丢掉放不下的。',
              },
            },
            {
              answer: String(backwards),
              thought: {
                en: 'This comes when the small numbers are added first. A server that adds in another order gets it, and maybe another token.',
                zh: '先加小的数才得到它。服务器换个次序相加就会得到它，也许就换了一个词元。',
              },
            },
          ],
          hints: [
            {
              en: 'Round after every addition, not at the end.',
              zh: '每加一次就舍入，不是最后才舍入。',
            },
            {
              en: `The first sum is ${large + small[0]!}, rounded ${bfloat16.round(large + small[0]!)}.`,
              zh: `第一个和是 ${large + small[0]!}，舍入后是 ${bfloat16.round(large + small[0]!)}。`,
            },
            {
              en: `Half a unit is ${unit / 2}: less than that is lost.`,
              zh: `半个单位是 ${unit / 2}：比它小的就丢了。`,
            },
          ],
          because: {
            en: `The sums are ${partialSums([large, ...small]).join(', ')}`,
            zh: `各步的和是 ${partialSums([large, ...small]).join('、')}`,
          },
          isTelling: forwards !== backwards,
        };
      },
    ),
  ],
};

const partialSums = (numbers: readonly number[]) =>
  numbers.map((_, i) => sumOf(numbers.slice(0, i + 1)));
