import { openStream } from '../../random/openStream.js';
import { inverseCdf } from '../../sampling/draws/inverseCdf.js';
import { seedAnswer } from '../answers/seedAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, percentTable } from './menu.js';

/** So many seeds are tried for the answer; the rarest token has at least 4 in 100. */
const MOST_TRIED = 2000;

/** A seed that draws what is wanted: there are many, and nothing about a seed says which. */
export const findSeed: Exercise = {
  name: 'findSeed',
  version: 1,
  lesson: 'seeds',
  minutes: 8,
  title: { en: 'Find a seed for this token', zh: '为这个词元找一个种子' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 5),
        percents: die.shuffle(drawPercents(die, 5, 4)),
        first: die.integer(0, 4),
        second: die.integer(0, 4),
      }),
      ({ tokens, percents, first, second }) => {
        const probabilities = Float64Array.from(percents, (percent) => percent / 100);
        const drawnBy = (seed: string) => {
          const stream = openStream('seedrandom', seed);
          return [stream.uniform(), stream.uniform()].map((u) => inverseCdf(probabilities, u));
        };
        const isRight = (seed: string) => drawnBy(seed).join() === [first, second].join();
        let answer = 0;
        while (answer < MOST_TRIED && !isRight(String(answer))) answer++;
        const chance = probabilities[first]! * probabilities[second]!;
        const about = Math.round(1 / chance);
        return {
          kind: seedAnswer,
          question: {
            en: `Find a seed with which the stream seedrandom draws ${tokens[first]!} and then ${tokens[second]!}, by the inverse CDF in the order of the table. Any seed that does is right.`,
            zh: `找一个种子，使随机数流 seedrandom 用逆 CDF（按表中的次序）先抽到 ${tokens[first]!}，再抽到 ${tokens[second]!}。只要做到，任何种子都对。`,
          },
          shown: percentTable(tokens, percents),
          answer: String(answer),
          accepts: isRight,
          misconceptions: [],
          hints: [
            {
              en: 'No rule leads from a token back to its seed: try seeds, one after the other.',
              zh: '没有规则能从词元倒推种子：只能一个一个试。',
            },
            {
              en: `About one seed in ${about} does it. samplescope rand --seed 1 --count 2 shows the two numbers of the seed 1.`,
              zh: `大约每 ${about} 个种子里有一个。samplescope rand --seed 1 --count 2 显示种子 1 的两个数。`,
            },
            {
              en: `One of the whole numbers up to ${answer < 10 ? 10 : answer < 100 ? 100 : MOST_TRIED} is such a seed.`,
              zh: `不超过 ${answer < 10 ? 10 : answer < 100 ? 100 : MOST_TRIED} 的整数里就有一个。`,
            },
          ],
          because: {
            en: `The seed ${answer} does it, and so does about one in ${about}`,
            zh: `种子 ${answer} 就可以，大约每 ${about} 个里有一个`,
          },
          isTelling: answer > 0 && answer < MOST_TRIED && chance > 0.02,
        };
      },
      2,
    ),
  ],
};
