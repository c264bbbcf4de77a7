import { orderAnswer } from '../answers/orderAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawLogits, drawTokens, gapAtTop, gapsBetween, logitTable } from './menu.js';
import { hasMargin, keptTokens, throughChain, type NumberStage } from './throughChain.js';

const stages = ['temperature', 'topP', 'minP'] as const;

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
].map((places) => places.map((place) => stages[place]!));

/** From what a chain left to the order of its stages. */
export const orderOfStages: Exercise = {
  name: 'orderOfStages',
  version: 1,
  lesson: 'pipeline',
  minutes: 8,
  title: { en: 'In which order?', zh: '是什么次序？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 6),
        logits: drawLogits(die, 6),
        temperature: die.choose([1.5, 2, 2.5]),
        topP: die.choose([0.7, 0.75, 0.8, 0.85, 0.9]),
        minP: die.choose([0.1, 0.15, 0.2, 0.25, 0.3]),
        order: die.choose(orders),
      }),
      ({ tokens, logits, order: asked, ...values }) => {
        const results = new Map(
          orders.map((names) => [names.join(' '), throughChain(logits, chainOf(names, values))]),
        );
        const through = (names: readonly string[]) => results.get(names.join(' '))!;
        const result = through(asked);
        const kept = keptTokens(tokens, result);
        const first = result[0]!.toFixed(4);
        const looksSame = (names: readonly string[]) => {
          const other = through(names);
          return keptTokens(tokens, other) === kept && other[0]!.toFixed(4) === first;
        };
        const kind = orderAnswer(stages);
        const others = orders.filter((names) => !looksSame(names));
        const wrong = others.map((names) => {
          const other = through(names);
          return {
            answer: names.join(' '),
            thought: {
              en: `In this order ${keptTokens(tokens, other)} stay, and ${tokens[0]!} gets ${other[0]!.toFixed(4)}.`,
              zh: `按这个次序，留下 ${keptTokens(tokens, other)}，${tokens[0]!} 的概率是 ${other[0]!.toFixed(4)}。`,
            },
          };
        });
        return {
          kind,
          question: {
            en: `The stages are temperature ${values.temperature}, top-p ${values.topP} and min-p ${values.minP}, in some order. At the end ${kept} are left, and ${tokens[0]!} has the probability ${first}. Which order does that? (If several do, each is right.)`,
            zh: `有三个阶段：温度 ${values.temperature}、top-p ${values.topP}、min-p ${values.minP}，次序未知。最后留下 ${kept}，${tokens[0]!} 的概率是 ${first}。是哪种次序？（如果不止一种，写出任何一种都对。）`,
          },
          shown: logitTable(tokens, logits),
          answer: asked.join(' '),
          accepts: (answer) => looksSame(answer.split(' ')),
          misconceptions: wrong,
          hints: [
            {
              en: 'Here the temperature flattens: what comes after it sees more equal probabilities, and keeps more tokens.',
              zh: '这里温度使分布变平：它后面的阶段看到更平均的概率，会留下更多词元。',
            },
            {
              en: 'Try the temperature first, and then last: how many tokens stay?',
              zh: '先试温度在最前，再试温度在最后：各留下几个词元？',
            },
            {
              en: `The first stage is ${asked[0]!}.`,
              zh: `第一个阶段是 ${asked[0]!}。`,
            },
          ],
          because: {
            en: `${asked.join(', then ')}: ${kept} stay`,
            zh: `${asked.join('，然后 ')}：留下 ${kept}`,
          },
          gaps: gapsBetween(logits),
          isTelling:
            others.length >= 3 &&
            others.length < 6 &&
            kept.includes(' ') &&
            gapAtTop(logits) > 0.05 &&
            orders.every((names) => hasMargin(logits, chainOf(names, values))),
        };
      },
      2,
    ),
  ],
};

const chainOf = (
  names: readonly (typeof stages)[number][],
  values: Readonly<Record<(typeof stages)[number], number>>,
): NumberStage[] => names.map((name) => ({ [name]: values[name] }) as NumberStage);
