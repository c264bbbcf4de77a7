import { removalText, answerTreeTable, pictureTable, type Table } from '../../src/charts/index.js';
import type { BitsSource } from '../../src/figures/bits/bitsFigure.js';
import type { FigureSource } from '../../src/figures/figures.js';
import {
  joinUnparted,
  openStream,
  presets,
  recipeOf,
  run,
  type AnswerMeasures,
  type AnswerNode,
  type PartialRecipe,
  type PresetName,
  type PresetSettings,
  type ProcessorSpec,
} from '../../src/index.js';
import {
  askAbout,
  codesOf,
  imageLook,
  questionsOf,
  readPrompt,
  samplePicture,
} from '../../src/model/chameleon/index.js';
import type { Resampled, ResampleOptions } from '../../src/logprobs/index.js';
import type { Explanation } from '../../src/random/index.js';

/** Something that a page can show. */
export interface FigureCase {
  readonly source: FigureSource;
  /** What its command line must tell: rows made of the data, and of what --json gives. Default: there is no line. */
  readonly told?: {
    readonly expected: (rows: Table['rows']) => Rows;
    readonly answered: (answer: Answer) => Rows;
  };
}

/** Whatever some command gives with --json. */
export interface Answer {
  readonly recipe: { readonly prompt: string };
  readonly tokens: readonly {
    readonly token: string;
    readonly before: number;
    readonly probability: number;
    readonly count: number;
    readonly expected: number;
    readonly interval: { readonly low: number; readonly high: number };
    readonly removedBy?: { readonly stage: number; readonly because: string };
  }[];
  readonly stages: readonly { readonly name: string }[];
  readonly draws: readonly {
    readonly position: number;
    readonly consumed: readonly number[];
    readonly token: string;
  }[];
  readonly streams: readonly { readonly stream: string; readonly values?: readonly number[] }[];
  readonly explanations: readonly Explanation[];
  readonly tree: AnswerNode;
  readonly temperatures: readonly {
    readonly temperature: number;
    readonly entropy: number;
    readonly probabilities: readonly number[];
    readonly measures: AnswerMeasures;
  }[];
}

const question = 'What is in the picture?';

type Told = NonNullable<FigureCase['told']>;
type Rows = readonly (readonly unknown[])[];

/** Commands list tokens by id, and tables by rank. */
const byText = (rows: Rows): Rows =>
  [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

const possibleOf = ({ tokens }: Answer) => tokens.filter(({ before }) => before > 0);

const ofStep: Told = {
  expected: (rows) => byText(rows),
  answered: (answer) =>
    byText(
      possibleOf(answer).map(({ token, before, probability }) => [token, before, probability]),
    ),
};

const ofDraws: Told = {
  expected: (rows) => rows,
  answered: ({ draws }) =>
    draws.map(({ position, consumed, token }) => [position, consumed[0], token]),
};

const ofLedger: Told = {
  expected: (rows) => byText(rows.map((row) => [row[0], row[1], row.at(-2), row.at(-1)])),
  answered: (answer) =>
    byText(
      possibleOf(answer).map(({ token, before, probability, removedBy }) => [
        token,
        before,
        probability,
        removedBy === undefined
          ? 'stays'
          : `${removedBy.stage + 1} ${answer.stages[removedBy.stage]!.name}: ${removalText(removedBy.because, 'en')}`,
      ]),
    ),
};

const ofBits: Told = {
  expected: (rows) => rows.map((row) => row.slice(0, 2)),
  answered: ({ explanations: [explanation] }) => [
    ...explanation!.words.map(({ position, value }) => [`word ${position}`, String(value)]),
    ...explanation!.steps
      .filter(({ what }) => !what.startsWith('word '))
      .map(({ what, result }) => [what, result]),
  ],
};

/** Nothing is drawn yet: the line shows what would be drawn from, the nine answers of the table. */
const ofNoDraw: Told = {
  expected: () => [[9]],
  answered: (answer) => [[possibleOf(answer).length]],
};

const ofFrequencies: Told = {
  expected: byText,
  answered: ({ tokens }) =>
    byText(
      tokens
        .filter(({ expected }) => expected > 0)
        .map(({ token, count, expected, interval }) => [
          ...[token, count, expected],
          ...[interval.low, interval.high],
        ]),
    ),
};

const ofStreams: Told = {
  expected: (rows) => rows.map((row) => row.slice(0, 3)),
  answered: ({ streams }) =>
    streams.flatMap(({ stream, values = [] }) => values.map((value, i) => [stream, i + 1, value])),
};

const ofRank: Told = {
  expected: (rows) => byText(rows.map((row) => [row[1], row[4]])),
  answered: ({ tokens }) => byText(tokens.map(({ token, probability }) => [token, probability])),
};

/** Before and after a recipe's processors, at the step after so many others. */
const probabilities = (
  recipe: PartialRecipe,
  temperature: number,
  history: readonly number[] = [],
): FigureCase => ({
  source: { chart: 'probabilities', recipe, temperature, history },
  told: ofStep,
});

const draws = (
  prompt: string,
  seed: string,
  temperature: number,
  count: number,
  skip: number,
): FigureCase => ({
  source: { chart: 'draw', recipe: { prompt, seed, processors: [{ temperature }] }, count, skip },
  told: count === 0 ? ofNoDraw : ofDraws,
});

const sweeps = (temperature: number): FigureCase => ({
  source: { chart: 'sweep', recipe: { prompt: question }, temperature },
  told: {
    expected: (rows) => rows.filter(([T]) => T === temperature).map((row) => row.slice(0, 2)),
    answered: ({ temperatures }) =>
      temperatures.filter((at) => at.temperature > 0).map((at) => [at.temperature, at.entropy]),
  },
});

const bits = (
  station: BitsSource['station'],
  stream: BitsSource['stream'] = 'numpy-legacy',
): FigureCase => ({
  source: { chart: 'bits', stream, seed: 42, station },
  ...(station === 'number' && { told: ofBits }),
  ...(station === 'bits' && {
    told: { ...ofBits, answered: (answer) => ofBits.answered(answer).slice(0, 2) },
  }),
});

const written = (logits: readonly number[]) => ({
  written: { tokens: [...'ABCDEFGHIJ'].slice(0, logits.length), logits },
});

const beach = { model: 'table', prompt: 'On the beach she found a' } as const;
const wind = { model: 'songci', prompt: '东风' } as const;

/** What a chain does to logits that are written down, or to those of a model after a prompt. */
const ledger = (
  asked: PartialRecipe | ReturnType<typeof written>,
  processors: readonly ProcessorSpec[],
  history: readonly number[] = [],
  told: Told | null = ofLedger,
): FigureCase => ({
  source: { chart: 'ledger', recipe: { ...asked, processors }, history },
  ...(told && { told }),
});

const presetLedger = (
  asked: PartialRecipe | ReturnType<typeof written>,
  name: PresetName,
  settings: PresetSettings,
  history: readonly number[] = [],
): FigureCase => {
  const recipe = { ...asked, ...recipeOf(presets[name], settings) };
  const source = { chart: 'ledger', recipe, history, preset: { name, settings } } as const;
  return { source, told: ofLedger };
};

const penalized: PartialRecipe = {
  model: 'austen',
  prompt: "It's",
  processors: [{ topP: 0.9 }, { frequencyPenalty: 2 }],
};

const answering: PartialRecipe = {
  ...{ model: 'austen', prompt: 'She was a very', seed: '3', maxTokens: 3 },
  processors: [{ temperature: 0.7 }],
};

const picture = samplePicture(openStream('seedrandom', '1'));
const asking = {
  model: 'chameleon',
  prompt: askAbout(picture, questionsOf(picture, 'en')[0]!.text),
  maxTokens: 4,
  processors: [{ temperature: 1 }],
} as const;

const diversity = (recipe: PartialRecipe, runs = 6): FigureCase => ({
  source: { chart: 'diversity', recipe, runs, temperatures: [0, 0.5, 1] },
  told: {
    expected: (rows) => rows,
    answered: ({ temperatures }) =>
      temperatures.map(({ temperature, measures }) => [
        temperature,
        ...(measures.shareOfTrue === undefined ? [] : [measures.shareOfTrue]),
        ...[measures.distinct / runs, measures.distinct2, measures.selfBleu ?? '–'],
        measures.entropy,
      ]),
  },
});

const ofResampled: Told = {
  expected: (rows) => rows.map(([, ...numbers]) => numbers),
  answered(answer) {
    const { tokens, tail } = answer as unknown as Resampled;
    return [
      ...tokens.map(({ naive, probability: { low, high } }) => [naive, low, high]),
      [0, tail.low, tail.high],
    ];
  },
};

const resampled = (options: ResampleOptions): FigureCase => ({
  source: {
    ...{ chart: 'resampled', text: '{"top_logprobs": {"tea": -0.4, " coffee": -1.5}}' },
    ...options,
  },
  told: ofResampled,
});

/** A case for each kind of figure, and for each turn that its texts can take. */
export const figureCases: Readonly<Record<string, FigureCase>> = {
  probabilities: probabilities({ prompt: question, processors: [{ temperature: 0.7 }] }, 0.7),
  'probabilities at T = 0': probabilities(
    { prompt: question, processors: [{ temperature: 0 }] },
    0,
  ),
  'probabilities of a later step': probabilities(
    penalized,
    1,
    (await run({ ...penalized, maxTokens: 2 })).steps.map(({ token }) => token),
  ),
  'probabilities in a text of one’s own': probabilities(
    { model: { ngram: { text: 'to be or not to be' } }, prompt: 'to', processors: [] },
    1,
  ),
  'probabilities of logits that are written down': {
    source: {
      chart: 'probabilities',
      recipe: { ...written([3, 2, 1]), processors: [{ temperature: 2 }] },
      temperature: 2,
    },
    told: ofStep,
  },
  sweep: sweeps(0.75),
  'a sweep with T beyond the axis': sweeps(0),
  'a sweep between other ends': {
    source: {
      ...{ chart: 'sweep', recipe: { prompt: question }, temperature: 1.1 },
      ...{ ends: [0.5, 2], also: [0.7] },
    },
  },
  draw: draws(question, 'it’s', 0.5, 3, 0),
  'draws at T = 0': draws(question, '42', 0, 4, 0),
  'no draws yet': draws(question, '42', 1, 0, 0),
  'draws after those of others': draws(question, '42', 1, 8, 5),
  'draws from a token that stands twice': {
    source: {
      chart: 'draw',
      recipe: { written: { tokens: ['a', 'a'], logits: [1, 2] }, stream: 'python', seed: '3' },
      count: 3,
    },
  },
  frequencies: {
    source: {
      ...{ chart: 'frequencies', count: 100 },
      recipe: { prompt: question, seed: '7', stream: 'numpy', processors: [{ temperature: 2 }] },
    },
    told: ofFrequencies,
  },
  'frequencies after the draws of others': {
    source: { chart: 'frequencies', count: 50, skip: 3, recipe: { prompt: question, seed: '7' } },
    told: ofFrequencies,
  },
  softmax: {
    source: {
      chart: 'softmax',
      tokens: [' "A"', "it's", '=b'],
      logits: [1, -2.5, -Infinity],
      before: [0, 0.1, 3],
      names: ['before', 'now'],
    },
    told: {
      expected: (rows) => byText(rows).map((row) => [row[2]]),
      answered: ({ temperatures: [at] }) =>
        [' "A"', '=b', "it's"].map((_, i) => [at!.probabilities[[0, 2, 1][i]!]]),
    },
  },
  'softmax of a token that stands twice': {
    source: { chart: 'softmax', tokens: ['a', 'a'], logits: [1, 2], names: ['all equal', 'yours'] },
  },
  resampled: resampled({ temperature: 1.5, topP: 0.9 }),
  'resampled with the size of the vocabulary': resampled({ temperature: 2, vocabularySize: 900 }),
  'resampled lines': {
    source: { chart: 'resampled', text: 'token,logprob\ntea,-0.4\ncoffee,-1.5\n', minP: 0.1 },
  },
  'resampled at one of two places': {
    source: {
      chart: 'resampled',
      text: '[{"token":"a","top_logprobs":{"a":-1,"b":-2}},{"token":"c","top_logprobs":{"c":-1,"d":-1.1}}]',
      position: '1',
    },
    told: ofResampled,
  },
  streams: {
    source: {
      chart: 'streams',
      seed: '7',
      count: 4,
      streams: ['torch-cpu', 'python', 'cpp'],
      landing: { prompt: question, processors: [] },
    },
    told: ofStreams,
  },
  'streams that refuse a seed': {
    source: {
      ...{ chart: 'streams', seed: 'hello', count: 4 },
      streams: ['python', 'seedrandom', 'numpy', 'jax'],
    },
    told: ofStreams,
  },
  'the bits of a seed': bits('seed'),
  'the bits of a state': bits('state'),
  'the bits of a state from a list': bits('state', 'python'),
  'the bits of a word': bits('word'),
  'the bits that are taken': bits('bits'),
  'the bits of a number': bits('number'),
  rank: { source: { chart: 'rank', recipe: wind, minP: 0.05 }, told: ofRank },
  'a rank at another temperature': {
    source: { chart: 'rank', recipe: beach, temperature: 0.5, topK: 7 },
    told: {
      ...ofRank,
      answered: (answer) => ofRank.answered({ ...answer, tokens: possibleOf(answer) }),
    },
  },
  'a ledger': ledger({ model: 'songci', prompt: '明月' }, [{ topP: 0.95 }, { temperature: 0.8 }]),
  'a ledger of a later step': ledger(
    { model: 'austen', prompt: "It's" },
    penalized.processors!,
    (await run({ ...penalized, maxTokens: 2 })).steps.map(({ token }) => token),
  ),
  'a ledger of logits that are written down': ledger(written([3, 2, 1]), [
    { topP: 0.8 },
    { temperature: { T: 0.5, convention: 'huggingface' } },
  ]),
  'a ledger of an empty chain': ledger(written([3, 2, 1]), []),
  'a ledger after what was said': ledger(
    written([3, 2, 1, 0]),
    [{ repetitionPenalty: 1.3 }, { noRepeatNgram: 2 }],
    [0, 1, 0],
  ),
  'a ledger of a formula': ledger(written([2, 2, 1, 0]), [
    { expression: 'p >= 0.1 * max(p) ? logits : -Infinity' },
  ]),
  'a ledger of a grammar': ledger(written([2, 2, 1, 0]), [{ constrained: '(AB?)*C*' }]),
  'a ledger of guidance': ledger(
    written([2, 2, 1, 0]),
    [{ guidance: { scale: 1.5, prompt: 'She' } }],
    [],
    null,
  ),
  'a cut of the table': {
    source: { chart: 'cut', recipe: { ...beach, processors: [{ temperature: 1.5 }, { topK: 9 }] } },
    told: ofLedger,
  },
  'a ledger of the table': ledger(beach, [{ temperature: 1.5 }, { topNSigma: 2 }]),
  'a ledger of a model': ledger(wind, [{ topK: 20 }, { presencePenalty: 1 }]),
  'a ledger of a preset': presetLedger(
    written([3, 2, 1, 0]),
    'llama.cpp',
    { temperature: 0.5, topP: 0.8, minP: 0 },
    [0, 1, 0],
  ),
  'a ledger of a preset on a model': presetLedger(wind, 'vllm', { temperature: 0.5, topP: 0.8 }),
  'a ledger of a preset as it is': presetLedger(beach, 'huggingface', {}),
  'a number line': {
    source: {
      chart: 'numberLine',
      values: [
        { name: ' It', value: 10.1043 },
        { name: ' Red', value: 10.1039 },
      ],
      formats: ['float16', 'bfloat16'],
    },
  },
  'a number line between ends': {
    source: {
      chart: 'numberLine',
      values: [{ name: 'a "tenth"', value: 0.1 }],
      formats: ['float32'],
      ends: [0, 1],
    },
  },
  'a tree of a sum': {
    source: {
      chart: 'sumTree',
      values: [256, 1, 1, 1, -0.1],
      order: 'pairwise',
      format: 'bfloat16',
    },
  },
  'a picture': {
    source: { chart: 'picture', recipe: asking },
    told: {
      expected: (rows) => rows,
      answered: ({ recipe }) => {
        const { picture } = readPrompt(recipe.prompt)!;
        return pictureTable(imageLook(codesOf(picture!))).rows;
      },
    },
  },
  answers: {
    source: { chart: 'answerTree', recipe: answering, runs: 60 },
    told: {
      expected: (rows) => rows,
      answered: ({ tree }) => answerTreeTable({ root: joinUnparted(tree) }).rows,
    },
  },
  diversity: diversity(answering),
  'diversity of single runs': diversity(answering, 1),
  'diversity, and truth': diversity(asking),
};
