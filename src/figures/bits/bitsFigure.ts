import {
  bitsChart,
  bitsTable,
  type BitsData,
  type BitsWord,
  type InEach,
  type Language,
} from '../../charts/index.js';
import { lookUp } from '../../error.js';
import { catalogue, mt19937, mt19937FromArray, type ListedStreamName } from '../../random/index.js';
import type { Figure } from '../figure.js';
import type { StationName } from './stations.js';
import { twisterOf, type Twister } from './twisters.js';

/** The words of a Mersenne Twister at one of the stations on the way from a seed to a stream's first number. */
export interface BitsSource {
  readonly chart: 'bits';
  /** One whose numbers come out of a Mersenne Twister. */
  readonly stream: ListedStreamName;
  /** A whole number in [0, 2³²). */
  readonly seed: number;
  readonly station: StationName;
}

/** What stands in the words at a station. */
export const bitsFigure: Figure<BitsSource, BitsData> = {
  dataOf: async (source, { language = 'en' } = {}) => dataAt(source, language),
  chart: bitsChart,
  table: bitsTable,
};

/** The same at once, in a language. */
export function dataAt({ stream, seed, station }: BitsSource, language: Language): BitsData {
  lookUp('station', stations, station);
  return stations[station](twisterOf(stream), seed, language);
}

const stations: Readonly<
  Record<StationName, (twister: Twister, seed: number, language: Language) => BitsData>
> = {
  seed: (_, seed, language) => ({
    title: words[language].seedTitle(seed),
    words: [{ name: words[language].seed, value: seed }],
  }),
  state: ({ label, ...twister }, seed, language) => ({
    title: words[language].stateTitle(label),
    words: [0, 1, 2].map((i) => ({
      name: words[language].state(i),
      value: engineOf(twister, seed).state().words[i]!,
    })),
  }),
  word: (twister, seed, language) => {
    const engine = engineOf(twister, seed);
    const word = engine.next();
    return {
      title: words[language].wordTitle,
      words: [
        { name: words[language].renewed, value: engine.state().words[0]! },
        { name: words[language].tempered, value: word },
      ],
    };
  },
  bits: (twister, seed, language) => ({
    title: words[language].bitsTitle(twister.label),
    words: takenWords(twister, seed, language),
  }),
  number: (twister, seed, language) => ({
    title: words[language].numberTitle(twister.label),
    words: takenWords(twister, seed, language),
    // The words themselves are drawn as bits.
    steps: explanationOf(twister, seed)
      .steps.filter(({ what }) => !what.startsWith('word '))
      .map((step) => ({ ...step, what: words[language].steps[step.what] ?? step.what })),
  }),
};

const engineOf = ({ seeding }: Pick<Twister, 'seeding'>, seed: number) =>
  seeding === 'number' ? mt19937(seed) : mt19937FromArray([seed]);

const explanationOf = ({ stream }: Twister, seed: number) =>
  catalogue[stream].draws[0]!.explain!(String(seed), 1, 0);

const takenWords = (twister: Twister, seed: number, language: Language): BitsWord[] =>
  explanationOf(twister, seed).words.map(({ position, value }, i) => ({
    name: words[language].word(position),
    value,
    taken: twister.taken[i]!,
  }));

interface Words {
  readonly seedTitle: (seed: number) => string;
  readonly seed: string;
  readonly stateTitle: (label: string) => string;
  readonly state: (i: number) => string;
  readonly wordTitle: string;
  readonly renewed: string;
  readonly tempered: string;
  readonly word: (position: number) => string;
  readonly bitsTitle: (label: string) => string;
  readonly numberTitle: (label: string) => string;
  /** Those of the catalogue by their English names. Default: as they are. */
  readonly steps: Readonly<Record<string, string>>;
}

const words: InEach<Words> = {
  en: {
    seedTitle: (seed) => `The seed ${seed}`,
    seed: 'seed',
    stateTitle: (label) => `The first three of 624 words of state, seeded by ${label}`,
    state: (i) => `state ${i}`,
    wordTitle: 'The first word',
    renewed: 'state 0, renewed',
    tempered: 'word 0, tempered',
    word: (position) => `word ${position}`,
    bitsTitle: (label) => `The bits that ${label} takes`,
    numberTitle: (label) => `The first number of ${label}`,
    steps: {},
  },
  zh: {
    seedTitle: (seed) => `种子 ${seed}`,
    seed: '种子',
    stateTitle: (label) => `624 个状态字中的前三个，由 ${label} 播种`,
    state: (i) => `状态 ${i}`,
    wordTitle: '第一个字',
    renewed: '状态 0，更新后',
    tempered: '字 0，调质后',
    word: (position) => `字 ${position}`,
    bitsTitle: (label) => `${label} 取的位`,
    numberTitle: (label) => `${label} 的第一个数`,
    steps: {
      'lower 24 bits': '低 24 位',
      'number in [0, 1)': '[0, 1) 中的数',
      'both words, the lower one first': '两个字，低位在前',
      'upper 27 bits of the first': '第一个字的高 27 位',
      'upper 26 bits of the second': '第二个字的高 26 位',
      '53 bits as a number in [0, 1)': '53 位，作为 [0, 1) 中的数',
    },
  },
};
