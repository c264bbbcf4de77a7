import type { Words } from '../../sampling/processors/option.js';
import { choiceAnswer } from '../answers/choiceAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

/** What two runs may differ in, and how a log writes it. */
const settings = {
  seed: (value: number) => `seed=${value}`,
  'numbers-taken': (value: number) => `drawn_before=${value}`,
  stream: (value: number) => `stream=${value % 2 === 0 ? 'torch-cpu' : 'numpy'}`,
  prompt: (value: number) => `prompt="Tea number ${value} is"`,
  load: (value: number) => `dtype=bfloat16 batch=${value}`,
  'log-level': (value: number) => `log_level=${value % 2 === 0 ? 'info' : 'debug'}`,
};

type Setting = keyof typeof settings;

const names = Object.keys(settings) as Setting[];

/** Those that work through random numbers alone. */
const random: readonly Setting[] = ['seed', 'numbers-taken', 'stream'];

const others: Readonly<Record<Setting, Words>> = {
  seed: { en: 'the seed', zh: '种子' },
  'numbers-taken': { en: 'numbers taken before', zh: '之前取走的数' },
  stream: { en: 'the stream', zh: '随机数流' },
  prompt: { en: 'the prompt', zh: '提示' },
  load: { en: 'the batch', zh: '批次' },
  'log-level': { en: 'the log level', zh: '日志级别' },
};

/** Two different answers: which of two differences can have made them so? */
export const whyDifferent: Exercise = {
  name: 'whyDifferent',
  version: 1,
  lesson: 'question',
  minutes: 4,
  title: { en: 'Why are these two different?', zh: '这两次为什么不同？' },
  parts: [
    exercisePart(
      'a',
      (die) => {
        const isGreedy = die.choose([true, false]);
        const cause = die.choose<Setting>(isGreedy ? ['prompt', 'load'] : [...random, 'prompt']);
        const idle = die.choose<Setting>(isGreedy ? [...random, 'log-level'] : ['log-level']);
        const values = names.map((name): [Setting, number] => [name, die.integer(1, 60)]);
        return { isGreedy, cause, idle, values: die.shuffle(values) };
      },
      ({ isGreedy, cause, idle, values }) => {
        const log = (run: 0 | 1) =>
          [
            `temperature=${isGreedy ? 0 : 1}`,
            ...values.map(([name, value]) =>
              settings[name](name === cause || name === idle ? value + run : value),
            ),
          ].join('\n');
        const because: Words = isGreedy
          ? {
              en: `At temperature 0 nothing is drawn: no random number is used, and ${others[idle].en} changes nothing. What is left is ${others[cause].en}.`,
              zh: `温度为 0 时什么也不抽：不用随机数，${others[idle].zh}不起作用。剩下的是${others[cause].zh}。`,
            }
          : {
              en: `At temperature 1 tokens are drawn, and ${others[cause].en} decides which numbers they are drawn with, or from what.`,
              zh: `温度为 1 时词元是抽出来的，${others[cause].zh}决定用哪些数抽，或者从什么里抽。`,
            };
        return {
          kind: choiceAnswer(names),
          question: {
            en: 'Two runs of one model gave different answers. These are their settings. Which of the differences made them different?',
            zh: '同一个模型运行两次，回答不同。下面是各自的设置。是哪一处不同造成的？',
          },
          shown: { code: `# run 1\n${log(0)}\n\n# run 2\n${log(1)}` },
          answer: cause,
          misconceptions: [
            {
              answer: idle,
              thought:
                idle === 'log-level'
                  ? {
                      en: 'What a program writes into its log moves no number.',
                      zh: '程序往日志里写什么，不会改变任何数。',
                    }
                  : {
                      en: 'It does differ, but the temperature is 0: nothing is drawn, and no random number is used.',
                      zh: '它确实不同，但温度是 0：什么也不抽，不用随机数。',
                    },
            },
          ],
          hints: [
            { en: 'Two lines differ. Which ones?', zh: '有两行不同。是哪两行？' },
            {
              en: 'Look at the temperature: is anything drawn at all?',
              zh: '看看温度：到底有没有抽取？',
            },
            {
              en: `The lines that differ are those of ${others[idle].en} and ${others[cause].en}.`,
              zh: `不同的是${others[idle].zh}和${others[cause].zh}这两行。`,
            },
          ],
          because,
        };
      },
    ),
  ],
};
