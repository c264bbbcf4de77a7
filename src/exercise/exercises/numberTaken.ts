import { openStream } from '../../random/openStream.js';
import { numberAnswer } from '../answers/numberAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

const words = ['apple', 'river', 'paper', 'stone', 'cloud', 'tiger', 'lemon', 'piano'] as const;

/** What moves a stream on, and what never reaches it. */
export const numberTaken: Exercise = {
  name: 'numberTaken',
  version: 1,
  lesson: 'seeds',
  minutes: 3,
  title: { en: 'Which number comes next?', zh: '下一个是哪个数？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({
        seed: `${die.choose(words)} ${die.integer(1, 999)}`,
        prompt: die.integer(2, 4),
        drawn: die.integer(2, 4),
        greedy: die.integer(1, 3),
      }),
      ({ seed, prompt, drawn, greedy }) => {
        const stream = openStream('seedrandom', seed);
        const tape = Array.from({ length: 12 }, () => Number(stream.uniform().toFixed(4)));
        const at = (place: number) => String(tape[place]!);
        return {
          kind: numberAnswer(4),
          question: {
            en: `The seed “${seed}” gives this tape. The prompt has ${prompt} tokens. Then ${drawn} tokens are drawn by the inverse CDF, ${greedy} more are taken greedily, and one more is drawn. Which number decides it?`,
            zh: `种子“${seed}”给出这条序列。提示有 ${prompt} 个词元。然后用逆 CDF 抽 ${drawn} 个词元，再贪心地取 ${greedy} 个，再抽一个。决定最后这一个的是哪个数？`,
          },
          shown: { code: tape.map((u) => u.toFixed(4)).join('  ') },
          answer: at(drawn),
          misconceptions: [
            {
              answer: at(drawn + greedy),
              thought: {
                en: 'Greedy takes no number: it compares, and nothing is left to chance.',
                zh: '贪心不取随机数：它只比较，没有什么留给偶然。',
              },
            },
            {
              answer: at(prompt + drawn),
              thought: {
                en: 'The prompt takes no numbers: it is read, not drawn.',
                zh: '提示不取随机数：它是读进来的，不是抽出来的。',
              },
            },
            {
              answer: at(drawn - 1),
              thought: {
                en: 'This number is used up: it decided the last token that was drawn.',
                zh: '这个数已经用掉了：它决定了上一个抽出来的词元。',
              },
            },
            {
              answer: at(0),
              thought: {
                en: 'The stream does not begin anew after greedy steps: it goes on where it stood.',
                zh: '贪心之后，随机数流不会重新开始：它从停下的地方继续。',
              },
            },
          ],
          hints: [
            {
              en: 'The inverse CDF takes one number for each token. Which other steps take any?',
              zh: '逆 CDF 每抽一个词元取一个数。其他步骤取数吗？',
            },
            {
              en: 'Reading a prompt and taking the largest probability leave the stream where it is.',
              zh: '读提示、取概率最大的词元，都不动随机数流。',
            },
            {
              en: `${drawn} numbers are used up when the last token comes.`,
              zh: `轮到最后一个词元时，已经用掉 ${drawn} 个数。`,
            },
          ],
          because: {
            en: `${drawn} numbers are used up: the next is ${tape[drawn]!.toFixed(4)}`,
            zh: `已经用掉 ${drawn} 个数：下一个是 ${tape[drawn]!.toFixed(4)}`,
          },
          isTelling: greedy !== prompt,
        };
      },
    ),
  ],
};
