import { choiceAnswer } from '../answers/choiceAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';
import { drawLogits, drawTokens, gapsBetween, logitTable } from './menu.js';
import { hasMargin, throughChain, type NumberStage } from './throughChain.js';

/** Which stage of a chain removed a token, and which would have, had it still been there. */
export const whoRemoved: Exercise = {
  name: 'whoRemoved',
  version: 1,
  lesson: 'pipeline',
  minutes: 5,
  title: { en: 'Who removed it?', zh: '是谁去掉的？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        tokens: drawTokens(die, 6),
        logits: drawLogits(die, 6),
        chain: die.shuffle<NumberStage>([
          { topK: die.integer(3, 5) },
          { topP: die.choose([0.7, 0.8, 0.85, 0.9]) },
          { minP: die.choose([0.1, 0.15, 0.2, 0.3]) },
        ]),
        asked: die.integer(2, 5),
      }),
      ({ tokens, logits, chain, asked }) => {
        const names = chain.map((spec) => Object.keys(spec)[0]!);
        const token = tokens[asked]!;
        const isGone = (stages: readonly NumberStage[]) =>
          throughChain(logits, stages)[asked] === 0;
        const upTo = chain.map((_, i) => chain.slice(0, i + 1));
        const by = upTo.findIndex(isGone);
        const alone = chain.map((spec) => isGone([spec]));
        const shown = chain.map((spec, i) => `${names[i]!} ${spec[names[i]!]}`);
        return {
          kind: choiceAnswer(names),
          question: {
            en: `The logits go through ${shown.join(', then ')}. Which stage removes ${token}?`,
            zh: `logit 依次经过 ${shown.join('、')}。${token} 是被哪个阶段去掉的？`,
          },
          shown: logitTable(tokens, logits),
          answer: names[by] ?? '',
          misconceptions: names.flatMap((name, i) =>
            i === by
              ? []
              : [
                  {
                    answer: name,
                    thought:
                      i > by && alone[i]
                        ? {
                            en: `By itself ${name} would remove it, too. But ${token} is gone before ${name} sees it.`,
                            zh: `单独看，${name} 也会去掉它。可是轮到 ${name} 时，${token} 已经不在了。`,
                          }
                        : {
                            en: `${name} lets ${token} pass, or never sees it.`,
                            zh: `${name} 放过了 ${token}，或者根本没见到它。`,
                          },
                  },
                ],
          ),
          hints: [
            {
              en: 'Go through the stages in order, and note after each who is left.',
              zh: '按次序走过各个阶段，每一步记下还剩谁。',
            },
            {
              en: 'Top-k counts tokens, top-p adds up probabilities, min-p compares with the largest one. After a cut the probabilities of the others grow.',
              zh: 'top-k 数个数，top-p 把概率相加，min-p 和最大概率比。截断之后，其余词元的概率会变大。',
            },
            {
              en: `After the first stage, ${token} is ${by === 0 ? 'gone' : 'still there'}.`,
              zh: `第一个阶段之后，${token} ${by === 0 ? '已经不在了' : '还在'}。`,
            },
          ],
          because: {
            en: `${names[by] ?? 'none'} is the first stage after which ${token} has probability 0`,
            zh: `${names[by] ?? '无'} 是第一个使 ${token} 概率变为 0 的阶段`,
          },
          gaps: gapsBetween(logits),
          isTelling:
            by >= 0 &&
            alone.filter(Boolean).length > 1 &&
            upTo.every((stages) => hasMargin(logits, stages)),
        };
      },
    ),
  ],
};
