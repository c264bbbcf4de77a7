import {
  catalogue,
  mt19937,
  mt19937FromArray,
  type Mt19937,
  type StreamName,
} from '../../src/random/index.js';
import type { BitsData, BitsWord } from '../../src/charts/index.js';

/** A framework whose numbers come out of a Mersenne Twister. */
export interface Twister {
  readonly label: string;
  /** What a reader types. */
  readonly call: string;
  readonly stream: StreamName;
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
export interface Station {
  readonly name: string;
  readonly text: string;
  readonly bits: BitsData;
}

/**
 * The way from a seed to the first number, station by station.
 *
 * @param seed A whole number in [0, 2³²).
 */
export function stationsOf(
  { label, call, stream, seeding, taken }: Twister,
  seed: number,
): Station[] {
  const engine = seeding === 'number' ? mt19937(seed) : mt19937FromArray([seed]);
  const memory = engine.state().words;
  const explanation = catalogue[stream].draws[0]!.explain!(String(seed), 1, 0);
  const { renewed, word } = firstWord(engine);
  const words: BitsWord[] = explanation.words.map(({ position, value }) => ({
    name: `word ${position}`,
    value,
  }));
  const marked = words.map((word, i) => ({ ...word, taken: taken[i]! }));
  // The words themselves are drawn as bits.
  const steps = explanation.steps.filter(({ what }) => !what.startsWith('word '));
  return [
    {
      name: 'Seed',
      text: `The seed ${seed} is a number of 32 bits, most of them 0. ${seedings[seeding].seed}`,
      bits: { title: `The seed ${seed}`, words: [{ name: 'seed', value: seed }] },
    },
    {
      name: 'State',
      text: `The Mersenne Twister remembers 624 words. ${seedings[seeding].state}`,
      bits: {
        title: `The first three of 624 words of state, seeded by ${label}`,
        words: [0, 1, 2].map((i) => ({ name: `state ${i}`, value: memory[i]! })),
      },
    },
    {
      name: 'Word',
      text: 'The first time that a word is asked for, all 624 are renewed: each becomes a mix of itself, its successor, and the word 397 places ahead. What is given out is then tempered: mixed with itself, shifted by 11, 7, 15 and 18 places.',
      bits: {
        title: 'The first word',
        words: [
          { name: 'state 0, renewed', value: renewed },
          { name: 'word 0, tempered', value: word },
        ],
      },
    },
    {
      name: 'Bits',
      text: bitsText(label, call, marked),
      bits: { title: `The bits that ${label} takes`, words: marked },
    },
    {
      name: 'Number',
      text: `The bits are read as a whole number and divided by a power of two. This is the first number that ${label} gives for the seed ${seed}:`,
      bits: { title: `The first number of ${label}`, words: marked, steps },
    },
  ];
}

function firstWord(engine: Mt19937): { renewed: number; word: number } {
  const word = engine.next();
  return { word, renewed: engine.state().words[0]! };
}

const seedings = {
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
} as const;

function bitsText(label: string, call: string, words: readonly BitsWord[]): string {
  const bits = words.reduce((sum, { taken }) => sum + taken!.to - taken!.from + 1, 0);
  const of = words.length === 1 ? 'one word' : 'two words';
  return `For ${call}, ${label} takes ${bits} bits of ${of}; they are filled. ${
    words.length === 1
      ? 'A float32 has room for 24.'
      : bits === 53
        ? 'A double has room for 53.'
        : 'A double has room for 53: the division rounds.'
  }`;
}
