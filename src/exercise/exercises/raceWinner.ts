import { argmax } from '../../distribution/argmax.js';
import { exponentialRace } from '../../sampling/draws/exponentialRace.js';
import { choiceAnswer } from '../answers/choiceAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawPercents, drawTokens, gapAtTop, heads } from './menu.js';

/** Who wins the race by which many engines draw. */
export const raceWinner: Exercise = {
  name: 'raceWinner',
  version: 1,
  lesson: 'draw',
  minutes: 3,
  title: { en: 'Who wins the race?', zh: '谁赢了赛跑？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 5),
        percents: drawPercents(die, 5, 5),
        distances: Array.from({ length: 5 }, () => die.decimal(0.05, 3, 2)),
      }),
      ({ tokens, percents, distances }) => {
        const probabilities = Float64Array.from(percents, (percent) => percent / 100);
        const winner = exponentialRace(probabilities, Float64Array.from(distances));
        const times = distances.map((distance, i) => distance / probabilities[i]!);
        const nearest = argmax(distances.map((distance) => -distance));
        return {
          kind: choiceAnswer(tokens),
          question: {
            en: 'Each token runs over its distance at a speed equal to its probability. Who arrives first, and so is drawn?',
            zh: '每个词元以等于自己概率的速度跑完自己的路程。谁最先到，也就是抽到谁？',
          },
          shown: {
            table: {
              head: [heads.token, heads.probability, { en: 'distance', zh: '路程' }],
              rows: tokens.map((token, i) => [
                token,
                probabilities[i]!.toFixed(2),
                distances[i]!.toFixed(2),
              ]),
            },
          },
          answer: tokens[winner]!,
          misconceptions: [
            {
              answer: tokens[0]!,
              thought: {
                en: 'This is the fastest. Its distance is random, and too long this time.',
                zh: '这是跑得最快的。路程是随机的，这一次它的路太长。',
              },
            },
            {
              answer: tokens[nearest]!,
              thought: {
                en: 'This one has the shortest way, but is slow: the time is distance over speed.',
                zh: '它的路最短，但跑得慢：时间等于路程除以速度。',
              },
            },
          ],
          hints: [
            { en: 'A time is a distance divided by a speed.', zh: '时间等于路程除以速度。' },
            {
              en: 'Divide each distance by the probability beside it.',
              zh: '每个路程除以旁边的概率。',
            },
            {
              en: `The times are ${times.map((time) => time.toFixed(2)).join(', ')}.`,
              zh: `时间是 ${times.map((time) => time.toFixed(2)).join('、')}。`,
            },
          ],
          because: {
            en: `${tokens[winner]!} arrives after ${times[winner]!.toFixed(2)}`,
            zh: `${tokens[winner]!} 用时 ${times[winner]!.toFixed(2)}`,
          },
          gaps: [gapAtTop(times.map((time) => -time)), gapAtTop(distances.map((d) => -d))],
          isTelling: percents[0] !== percents[1],
        };
      },
    ),
  ],
};
