import { openStream, type StreamName } from '../../random/openStream.js';
import type { Words } from '../../sampling/processors/option.js';
import { choiceAnswer } from '../answers/choiceAnswer.js';
import { exercisePart, type Exercise } from '../exercise.js';

const frameworks = {
  PyTorch: 'torch-cpu',
  'numpy-legacy': 'numpy-legacy',
  numpy: 'numpy',
  Python: 'python',
  JAX: 'jax',
  'C++': 'cpp',
} as const satisfies Record<string, StreamName>;

type Framework = keyof typeof frameworks;

const names = Object.keys(frameworks) as Framework[];

/** Those that read the words of one Mersenne Twister, MT19937. */
const twisters: readonly Framework[] = ['PyTorch', 'numpy-legacy', 'Python', 'C++'];

/** One seed, another first number in every framework. */
export const whichFramework: Exercise = {
  name: 'whichFramework',
  version: 1,
  lesson: 'frameworks',
  minutes: 3,
  title: { en: 'Whose first number is it?', zh: '这是谁的第一个数？' },
  parts: [
    exercisePart(
      'a',
      (die) => ({ seed: die.integer(0, 99_999), framework: die.choose(names) }),
      ({ seed, framework }) => {
        const first = (name: Framework) => openStream(frameworks[name], String(seed)).uniform();
        const numbers = names.map((name) => first(name).toFixed(4));
        const given = numbers[names.indexOf(framework)]!;
        const isTwister = twisters.includes(framework);
        return {
          kind: choiceAnswer(names),
          question: {
            en: `A program sets the seed ${seed}, and its first random number is ${given}. Which framework is it? (numpy-legacy is np.random.seed, numpy is default_rng. You may run them, or lesson 5.)`,
            zh: `一个程序设种子 ${seed}，第一个随机数是 ${given}。它用的是哪个框架？（numpy-legacy 指 np.random.seed，numpy 指 default_rng。可以运行它们，也可以用第 5 课。）`,
          },
          answer: framework,
          misconceptions: names
            .filter((name) => name !== framework)
            .map((name) => ({
              answer: name,
              thought: thoughtOf(name, seed, numbers[names.indexOf(name)]!, isTwister),
            })),
          hints: [
            {
              en: 'A seed fixes the numbers of one framework. Another framework makes others of it.',
              zh: '种子只固定一个框架的数。换个框架，同一个种子给出别的数。',
            },
            {
              en: isTwister
                ? 'Its generator is a Mersenne Twister, MT19937.'
                : 'Its generator is not a Mersenne Twister.',
              zh: isTwister ? '它的生成器是梅森旋转算法 MT19937。' : '它的生成器不是梅森旋转算法。',
            },
            {
              en: `In a terminal: samplescope rand --compare --seed ${seed}. Or the table of lesson 5, with this seed.`,
              zh: `在终端里：samplescope rand --compare --seed ${seed}。或者用第 5 课的表，填这个种子。`,
            },
          ],
          because: {
            en: names.map((name, i) => `${name} ${numbers[i]}`).join(', '),
            zh: names.map((name, i) => `${name} ${numbers[i]}`).join('，'),
          },
          isTelling: new Set(numbers).size === numbers.length,
        };
      },
    ),
  ],
};

function thoughtOf(name: Framework, seed: number, number: string, isTwister: boolean): Words {
  return isTwister && twisters.includes(name)
    ? {
        en: `${name} has a Mersenne Twister, too, but seeds it or reads its words in another way: from ${seed} it gives ${number}.`,
        zh: `${name} 用的也是梅森旋转算法，但播种或读取的方式不同：种子 ${seed} 给出 ${number}。`,
      }
    : {
        en: `${name} has another generator: from ${seed} it gives ${number}.`,
        zh: `${name} 用的是另一种生成器：种子 ${seed} 给出 ${number}。`,
      };
}
