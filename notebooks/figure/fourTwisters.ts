import {
  catalogue,
  mt19937,
  mt19937FromArray,
  type Mt19937,
  type ListedStreamName,
} from '../../src/random/index.js';
import type { BitsData, BitsWord, Language } from '../../src/charts/index.js';
import type { BitsSource } from '../sources/bitsSource.js';
import { pageLanguage } from '../page/language.js';

/** A framework whose numbers come out of a Mersenne Twister. */
interface Twister {
  readonly label: string;
  /** What a reader types. */
  readonly call: string;
  readonly stream: ListedStreamName;
  /** How the seed becomes the generator's memory. */
  readonly seeding: 'number' | 'list';
  /** Which bits of its words become the number, lowest 0. */
  readonly taken: readonly { readonly from: number; readonly to: number }[];
}

const upper = [
  { from: 5, to: 31 },
  { from: 6, to: 31 },
];

/** Four first numbers out of one generator. */
export const twisters = {
  torch: {
    label: 'PyTorch',
    call: 'torch.rand(1)',
    stream: 'torch-cpu',
    seeding: 'number',
    taken: [{ from: 0, to: 23 }],
  },
  numpy: {
    label: 'numpy',
    call: 'np.random.rand()',
    stream: 'numpy-legacy',
    seeding: 'number',
    taken: upper,
  },
  cpp: {
    label: 'C++',
    call: 'uniform_real_distribution',
    stream: 'cpp',
    seeding: 'number',
    taken: [
      { from: 0, to: 31 },
      { from: 0, to: 31 },
    ],
  },
  python: {
    label: 'Python',
    call: 'random.random()',
    stream: 'python',
    seeding: 'list',
    taken: upper,
  },
} as const satisfies Record<string, Twister>;

export type TwisterName = keyof typeof twisters;

/** One station on the way from a seed to a number: what happens there, and the bits. */
interface Station {
  readonly text: string;
  readonly bits: BitsData;
}

/**
 * The way from a seed to the first number, station by station.
 *
 * @param seed A whole number in [0, 2³²).
 * @param language Default: the page's.
 */
export function stationsOf(
  { label, call, stream, seeding, taken }: Twister,
  seed: number,
  language: Language = pageLanguage,
): Station[] {
  const words = texts[language];
  const engine = seeding === 'number' ? mt19937(seed) : mt19937FromArray([seed]);
  const memory = engine.state().words;
  const explanation = catalogue[stream].draws[0]!.explain!(String(seed), 1, 0);
  const { renewed, word } = firstWord(engine);
  const read: BitsWord[] = explanation.words.map(({ position, value }) => ({
    name: words.word(position),
    value,
  }));
  const marked = read.map((word, i) => ({ ...word, taken: taken[i]! }));
  // The words themselves are drawn as bits.
  const steps = explanation.steps
    .filter(({ what }) => !what.startsWith('word '))
    .map((step) => ({ ...step, what: words.steps[step.what] ?? step.what }));
  return [
    {
      text: words.seed(seed) + words.seedings[seeding].seed,
      bits: { title: words.seedTitle(seed), words: [{ name: words.seedName, value: seed }] },
    },
    {
      text: words.state + words.seedings[seeding].state,
      bits: {
        title: words.stateTitle(label),
        words: [0, 1, 2].map((i) => ({ name: words.stateName(i), value: memory[i]! })),
      },
    },
    {
      text: words.renewal,
      bits: {
        title: words.wordTitle,
        words: [
          { name: words.renewed, value: renewed },
          { name: words.tempered, value: word },
        ],
      },
    },
    {
      text: bitsText(label, call, marked, words),
      bits: { title: words.bitsTitle(label), words: marked },
    },
    {
      text: words.number(label, seed),
      bits: { title: words.numberTitle(label), words: marked, steps },
    },
  ];
}

/** The stations, in order. */
export const stationNames = ['seed', 'state', 'word', 'bits', 'number'] as const;

/**
 * What the chart of a station stands for.
 *
 * @param station Its place, from 0.
 */
export function bitsSource(
  { stream, seeding }: Twister,
  seed: number,
  station: number,
  bits: BitsData,
): BitsSource {
  return { chart: 'bits', stream, seeding, seed, station: stationNames[station]!, bits };
}

function firstWord(engine: Mt19937): { renewed: number; word: number } {
  const word = engine.next();
  return { word, renewed: engine.state().words[0]! };
}

function bitsText(
  label: string,
  call: string,
  read: readonly BitsWord[],
  words: (typeof texts)[Language],
): string {
  const bits = read.reduce((sum, { taken }) => sum + taken!.to - taken!.from + 1, 0);
  const room =
    read.length === 1 ? words.room.float : words.room[bits === 53 ? 'double' : 'rounded'];
  return words.bits(label, call, bits, read.length) + room;
}

/** What the stations say; the steps are those of the catalogue. */
const texts = {
  en: {
    word: (position: number) => `word ${position}`,
    steps: {} as Readonly<Record<string, string>>,
    seed: (seed: number) => `The seed ${seed} is a number of 32 bits, most of them 0. `,
    seedTitle: (seed: number) => `The seed ${seed}`,
    seedName: 'seed',
    state: 'The Mersenne Twister remembers 624 words. ',
    stateTitle: (label: string) => `The first three of 624 words of state, seeded by ${label}`,
    stateName: (i: number) => `state ${i}`,
    renewal:
      'The first time that a word is asked for, all 624 are renewed: each becomes a mix of itself, its successor, and the word 397 places ahead. What is given out is then tempered: mixed with itself, shifted by 11, 7, 15 and 18 places.',
    wordTitle: 'The first word',
    renewed: 'state 0, renewed',
    tempered: 'word 0, tempered',
    bits: (label: string, call: string, bits: number, words: number) =>
      `For ${call}, ${label} takes ${bits} bits of ${words === 1 ? 'one word' : 'two words'}; they are filled. `,
    room: {
      float: 'A float32 has room for 24.',
      double: 'A double has room for 53.',
      rounded: 'A double has room for 53: the division rounds.',
    },
    bitsTitle: (label: string) => `The bits that ${label} takes`,
    number: (label: string, seed: number) =>
      `The bits are read as a whole number and divided by a power of two. This is the first number that ${label} gives for the seed ${seed}:`,
    numberTitle: (label: string) => `The first number of ${label}`,
    seedings: {
      number: {
        seed: 'PyTorch, numpy and C++ give it to the generator as it is: a number.',
        state:
          'The first is the seed itself. Each of the others comes from the one before: mixed with its own top two bits, times 1812433253, plus its place.',
      },
      list: {
        seed: 'Python makes a list of words of it, since its seeds may be longer than one word; here the list has one.',
        state:
          'They start from a seed that never changes, 19650218; then the list is mixed into them, twice around. The first word is set to 2³¹.',
      },
    },
  },
  zh: {
    word: (position: number) => `字 ${position}`,
    steps: {
      'lower 24 bits': '低 24 位',
      'number in [0, 1)': '[0, 1) 中的数',
      'both words, the lower one first': '两个字，低位在前',
      'upper 27 bits of the first': '第一个字的高 27 位',
      'upper 26 bits of the second': '第二个字的高 26 位',
      '53 bits as a number in [0, 1)': '53 位，作为 [0, 1) 中的数',
    } as Readonly<Record<string, string>>,
    seed: (seed: number) => `种子 ${seed} 是一个 32 位的数，大部分位是 0。`,
    seedTitle: (seed: number) => `种子 ${seed}`,
    seedName: '种子',
    state: '梅森旋转算法记着 624 个字。',
    stateTitle: (label: string) => `624 个状态字中的前三个，由 ${label} 播种`,
    stateName: (i: number) => `状态 ${i}`,
    renewal:
      '第一次要一个字的时候，624 个字全部更新：每一个都变成它自己、它的后一个和往前第 397 个的混合。给出去的字还要再“调质”：与自己移位 11、7、15 和 18 位之后的样子混合。',
    wordTitle: '第一个字',
    renewed: '状态 0，更新后',
    tempered: '字 0，调质后',
    bits: (label: string, call: string, bits: number, words: number) =>
      `对于 ${call}，${label} 从${words === 1 ? '一个字' : '两个字'}里取 ${bits} 位，即填满的那些。`,
    room: {
      float: 'float32 容得下 24 位。',
      double: '双精度数容得下 53 位。',
      rounded: '双精度数只容得下 53 位：做除法时要舍入。',
    },
    bitsTitle: (label: string) => `${label} 取的位`,
    number: (label: string, seed: number) =>
      `把这些位读作一个整数，再除以二的幂。这就是种子 ${seed} 在 ${label} 中给出的第一个数：`,
    numberTitle: (label: string) => `${label} 的第一个数`,
    seedings: {
      number: {
        seed: 'PyTorch、numpy 和 C++ 把它原样交给发生器：一个数。',
        state:
          '第一个字就是种子本身。其余的每一个都来自前一个：与它自己的最高两位混合，乘以 1812433253，再加上位置。',
      },
      list: {
        seed: 'Python 把它变成一个由字组成的列表，因为它的种子可以比一个字长；这里的列表只有一个字。',
        state:
          '它们从一个永远不变的种子 19650218 开始；然后把列表混进去，转两圈。第一个字被设为 2³¹。',
      },
    },
  },
};
