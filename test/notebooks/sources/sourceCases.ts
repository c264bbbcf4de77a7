import type { ChartSource } from '../../../notebooks/sources/chartSource.js';
import type { BitsSource } from '../../../notebooks/sources/bitsSource.js';
import type { PresetChain } from '../../../notebooks/sources/triedChain.js';
import {
  answerTreeTable,
  bitsTable,
  diversityTable,
  drawTable,
  frequenciesTable,
  ledgerTable,
  pictureTable,
  probabilitiesTable,
  rankTable,
  rankTokens,
  removalText,
  streamsTable,
  sweepTable,
  type BitsData,
  type Language,
  type Table,
} from '../../../src/charts/index.js';
import {
  answerTree,
  applyChain,
  argmax,
  binomialInterval,
  createProcessor,
  diff,
  inverseCdf,
  joinUnparted,
  loadExpressions,
  loadModel,
  openStream,
  presets,
  repeatAnswers,
  run,
  softmax,
  sweep,
  sweepAnswers,
  temperatureGrid,
  type Answer as DrawnAnswer,
  type AnswerMeasures,
  type AnswerNode,
  type Logits,
  type Model,
  type ModelName,
  type PartialRecipe,
  type ProcessorSpec,
  type Stage,
} from '../../../src/index.js';
import {
  askAbout,
  codesOf,
  imageLook,
  questionsOf,
  readPrompt,
  samplePicture,
  truthOf,
} from '../../../src/model/chameleon/index.js';
import {
  catalogue,
  entryOf,
  mt19937,
  mt19937FromArray,
  type Explanation,
  type StreamName,
} from '../../../src/random/index.js';

/** Something that a page can show, and what its chart's data are. */
export interface SourceCase {
  readonly source: ChartSource;
  /** The data, made as the pages make them. */
  readonly table: (language: Language) => Promise<Table>;
  /** What its command line must tell: rows made of the data, and of what --json gives. Default: there is no line. */
  readonly told?: {
    readonly expected: (rows: Table['rows']) => readonly (readonly unknown[])[];
    readonly answered: (answer: Answer) => readonly (readonly unknown[])[];
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

/** The possible tokens of the table after a prompt, and their logits. */
async function candidates(prompt: string) {
  const model = await loadModel('table');
  const all = model.logits(model.tokenize(prompt));
  const possible = [...all.keys()].filter((token) => all[token]! > -Infinity);
  return {
    tokens: possible.map((token) => model.vocabulary[token]!),
    logits: Float64Array.from(possible, (token) => all[token]!),
  };
}

const inLanguage =
  <Data>(
    make: (data: Data, options: { language: Language }) => Table,
    data: () => Data | Promise<Data>,
  ) =>
  async (language: Language) =>
    make(await data(), { language });

type Told = NonNullable<SourceCase['told']>;
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

/** Before and after a recipe's processors, at the step after so many others. */
function probabilities(
  recipe: PartialRecipe,
  temperature: number,
  history: readonly number[] = [],
): SourceCase {
  return {
    source: { chart: 'probabilities', recipe, temperature, history },
    table: inLanguage(probabilitiesTable, async () => {
      const { steps, vocabulary } = await run({ ...recipe, maxTokens: history.length + 1 });
      const { logits, probabilities } = steps[history.length]!;
      const possible = [...logits.keys()].filter((token) => logits[token]! > -Infinity);
      const before = softmax(logits);
      return {
        tokens: possible.map((token) => vocabulary[token]!),
        before: possible.map((token) => before[token]!),
        after: possible.map((token) => probabilities[token]!),
        temperature,
      };
    }),
    told: ofStep,
  };
}

function draws(
  prompt: string,
  seed: string,
  temperature: number,
  count: number,
  skip: number,
): SourceCase {
  return {
    source: { chart: 'draw', recipe: { prompt, seed, processors: [{ temperature }] }, count, skip },
    table: inLanguage(drawTable, async () => {
      const { tokens, logits } = await candidates(prompt);
      const probabilities = temperature === 0 ? greedy(logits) : softmax(logits, temperature);
      const stream = openStream('seedrandom', seed);
      for (let i = 0; i < skip; i++) stream.uniform();
      const draws = Array.from({ length: count }, () => {
        const { position } = stream;
        const u = stream.uniform();
        return { position, u, token: inverseCdf(probabilities, u) };
      });
      return { tokens, probabilities, draws };
    }),
    told: count === 0 ? ofNoDraw : ofDraws,
  };
}

const greedy = (logits: Logits): Float64Array =>
  Float64Array.from(logits, (_, token) => (token === argmax(logits) ? 1 : 0));

const ledgerData = (tokens: readonly string[], logits: Logits, stages: readonly Stage[]) => ({
  tokens,
  before: softmax(logits),
  stages: stages.map(({ name, scores, ledger }) => ({
    name,
    probabilities: softmax(scores.logits, scores.temperature),
    ledger: ledger!,
  })),
});

/** What a chain does to logits that are written down, or to those of a model after a prompt. */
function triedLedger(
  tried: Tried | Asked,
  chain: readonly ProcessorSpec[] | PresetChain,
  told: Told | null = ofLedger,
): SourceCase {
  const of = async () => ('asked' in tried ? tried.load() : tried);
  return {
    // A page has the logits at hand; here they are loaded for the test alone.
    source: {
      chart: 'triedLedger',
      tried: 'asked' in tried ? { ...none, asked: tried.asked } : tried,
      chain,
    },
    table: inLanguage(ledgerTable, async () => {
      const { tokens, logits, context, model } = await of();
      const at = { context, step: 'asked' in tried ? 0 : context.length, ...(model && { model }) };
      const preset = 'preset' in chain ? presets[chain.preset] : undefined;
      if ('preset' in chain) {
        const { a } = diff(preset!, preset!, logits, { settings: chain.settings, at });
        return ledgerData(tokens, logits, a.stages);
      }
      if (chain.some((spec) => 'expression' in spec)) await loadExpressions();
      const { stages } = applyChain(chain.map(createProcessor), logits, at, { explain: true });
      return ledgerData(tokens, logits, stages);
    }),
    ...(told && { told }),
  };
}

interface Tried {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
  readonly context: readonly number[];
  readonly model?: Model;
}

interface Asked {
  readonly asked: { readonly model: ModelName; readonly prompt: string };
  readonly load: () => Promise<Tried>;
}

const none = { tokens: [], logits: [], context: [] };

const written = (logits: readonly number[], context: readonly number[] = []): Tried => ({
  tokens: [...'ABCDEFGHIJ'].slice(0, logits.length),
  logits: Float64Array.from(logits),
  context,
});

const beach: Asked = {
  asked: { model: 'table', prompt: 'On the beach she found a' },
  load: async () => ({ ...(await candidates('On the beach she found a')), context: [] }),
};

const wind: Asked = {
  asked: { model: 'songci', prompt: '东风' },
  load: async () => {
    const model = await loadModel('songci');
    const context = model.tokenize('东风');
    const logits = Float64Array.from(model.logits(context));
    return { tokens: model.vocabulary, logits, context, model };
  },
};

function bits(
  station: BitsSource['station'],
  data: BitsData,
  seeding: 'number' | 'list' = 'number',
): SourceCase {
  const isExplained = station === 'bits' || station === 'number';
  const stream = seeding === 'number' ? 'numpy-legacy' : 'python';
  return {
    source: { chart: 'bits', stream, seed: 42, seeding, station, bits: data },
    // The texts of a page are in its language already.
    table: async (language) => bitsTable(data, { language }),
    ...(isExplained && {
      told:
        station === 'number'
          ? ofBits
          : { ...ofBits, answered: (answer) => ofBits.answered(answer).slice(0, 2) },
    }),
  };
}

const twister = mt19937(42);
const seeded = twister.state().words;
const first = twister.next();
const numpy = catalogue['numpy-legacy'].draws[0]!.explain!('42', 1, 0);
const takenWords = numpy.words.map(({ position, value }, i) => ({
  name: `word ${position}`,
  value,
  taken: { from: 5 + i, to: 31 },
}));
const stepsOf = ({ steps }: Explanation) => steps.filter(({ what }) => !what.startsWith('word '));

const tapeOf = (name: StreamName, seed: string) => ({
  name,
  numbers: entryOf(name).draws[0]!.draw(seed, 4).values as number[],
});

const ofStreams: Told = {
  expected: (rows) => rows.map((row) => row.slice(0, 3)),
  answered: ({ streams }) =>
    streams.flatMap(({ stream, values = [] }) => values.map((value, i) => [stream, i + 1, value])),
};

function sweeps(temperature: number): SourceCase {
  return {
    source: { chart: 'sweep', model: 'table', prompt: question, temperature },
    table: inLanguage(sweepTable, async () => {
      const { tokens, logits } = await candidates(question);
      const grid = temperatureGrid();
      if (temperature === 0) return { tokens, ...sweep(logits, grid) };
      const temperatures = [...grid, temperature].sort((a, b) => a - b);
      return { tokens, temperature, ...sweep(logits, temperatures) };
    }),
    told: {
      expected: (rows) => rows.filter(([T]) => T === temperature).map((row) => row.slice(0, 2)),
      answered: ({ temperatures }) =>
        temperatures.filter((at) => at.temperature > 0).map((at) => [at.temperature, at.entropy]),
    },
  };
}

function letters(logits: readonly number[]): Model {
  const { tokens } = written(logits);
  return {
    name: 'letters',
    vocabulary: tokens,
    tokenize: () => [],
    detokenize: (ids) => ids.map((id) => tokens[id]).join(''),
    logits: () => Float64Array.from(logits),
  };
}

const ledgerRecipe: PartialRecipe = {
  model: 'songci',
  prompt: '明月',
  processors: [{ topP: 0.95 }, { temperature: 0.8 }],
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

function diversity(recipe: PartialRecipe, isTrue?: (answer: DrawnAnswer) => boolean): SourceCase {
  const temperatures = [0, 0.5, 1];
  return {
    source: { chart: 'diversity', recipe, runs: 6, temperatures, judged: isTrue !== undefined },
    table: inLanguage(diversityTable, async () => {
      const swept = await sweepAnswers(recipe, 6, temperatures, { isTrue });
      const of = (value: (measures: AnswerMeasures) => number) =>
        swept.map(({ measures }) => value(measures));
      return {
        temperatures,
        distinct: of(({ distinct }) => distinct / 6),
        distinct2: of(({ distinct2 }) => distinct2),
        selfBleu: of(({ selfBleu }) => selfBleu!),
        entropies: of(({ entropy }) => entropy),
        ...(isTrue && { shareOfTrue: of(({ shareOfTrue }) => shareOfTrue!) }),
      };
    }),
    told: {
      expected: (rows) => rows,
      answered: ({ temperatures }) =>
        temperatures.map(({ temperature, measures }) => [
          temperature,
          ...(isTrue ? [measures.shareOfTrue] : []),
          ...[measures.distinct / 6, measures.distinct2, measures.selfBleu],
          measures.entropy,
        ]),
    },
  };
}

/** A case for each kind of chart, and for each turn that its texts can take. */
export const sourceCases: Readonly<Record<string, SourceCase>> = {
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
  sweep: sweeps(0.75),
  'a sweep with T beyond the axis': sweeps(0),
  draw: draws(question, 'it’s', 0.5, 3, 0),
  'draws at T = 0': draws(question, '42', 0, 4, 0),
  'no draws yet': draws(question, '42', 1, 0, 0),
  'draws after those of others': draws(question, '42', 1, 8, 5),
  frequencies: {
    source: { chart: 'frequencies', recipe: { prompt: question, seed: '7' }, count: 100 },
    table: inLanguage(frequenciesTable, async () => {
      const { tokens, logits } = await candidates(question);
      const probabilities = softmax(logits);
      const stream = openStream('seedrandom', '7');
      const counts = tokens.map(() => 0);
      for (let i = 0; i < 100; i++) counts[inverseCdf(probabilities, stream.uniform())]! += 1;
      const intervals = Array.from(probabilities, (p) => binomialInterval(100, p));
      return {
        ...{ tokens, counts, probabilities },
        low: intervals.map(({ low }) => low),
        high: intervals.map(({ high }) => high),
      };
    }),
    told: {
      expected: byText,
      answered: ({ tokens }) =>
        byText(
          tokens.map(({ token, count, expected, interval }) => [
            ...[token, count, expected],
            ...[interval.low, interval.high],
          ]),
        ),
    },
  },
  softmax: {
    source: {
      chart: 'softmax',
      tokens: [' "A"', "it's", '=b'],
      logits: [1, -2.5, -Infinity],
      before: [0, 0.1, 3],
      names: ['before', 'now'],
    },
    table: inLanguage(probabilitiesTable, () => ({
      tokens: [' "A"', "it's", '=b'],
      before: softmax(new Float64Array([0, 0.1, 3])),
      after: softmax(new Float64Array([1, -2.5, -Infinity])),
      names: ['before', 'now'] as const,
    })),
    told: {
      expected: (rows) => byText(rows).map((row) => [row[2]]),
      answered: ({ temperatures: [at] }) =>
        [' "A"', '=b', "it's"].map((_, i) => [at!.probabilities[[0, 2, 1][i]!]]),
    },
  },
  'softmax of a token that stands twice': {
    source: { chart: 'softmax', tokens: ['a', 'a'], logits: [1, 2], names: ['all equal', 'yours'] },
    table: inLanguage(probabilitiesTable, () => ({
      tokens: ['a', 'a'],
      before: [0.5, 0.5],
      after: softmax(new Float64Array([1, 2])),
      names: ['all equal', 'yours'] as const,
    })),
  },
  streams: {
    source: {
      chart: 'streams',
      seed: '7',
      count: 4,
      streams: ['torch-cpu', 'python', 'cpp'],
      landing: { prompt: question, processors: [] },
    },
    table: inLanguage(streamsTable, async () => {
      const { tokens, logits } = await candidates(question);
      return {
        seed: '7',
        streams: (['torch-cpu', 'python', 'cpp'] as const).map((name) => tapeOf(name, '7')),
        landing: { tokens: tokens.map((token) => token.trim()), probabilities: softmax(logits) },
      };
    }),
    told: ofStreams,
  },
  'streams that refuse a seed': {
    source: {
      ...{ chart: 'streams', seed: 'hello', count: 4 },
      ...{ streams: ['python', 'seedrandom'], refusing: ['numpy', 'jax'] },
    },
    table: inLanguage(streamsTable, () => ({
      seed: 'hello',
      streams: (['python', 'seedrandom'] as const).map((name) => tapeOf(name, 'hello')),
    })),
    told: ofStreams,
  },
  'the bits of a seed': bits('seed', {
    title: 'The seed 42',
    words: [{ name: 'seed', value: 42 }],
  }),
  'the bits of a state': bits('state', {
    title: 'The state',
    words: [0, 1, 2].map((i) => ({ name: `state ${i}`, value: seeded[i]! })),
  }),
  'the bits of a state from a list': bits(
    'state',
    {
      title: 'The state',
      words: [0, 1, 2].map((i) => ({
        name: `state ${i}`,
        value: mt19937FromArray([42]).state().words[i]!,
      })),
    },
    'list',
  ),
  'the bits of a word': bits('word', {
    title: 'The first word',
    words: [
      { name: 'state 0, renewed', value: twister.state().words[0]! },
      { name: 'word 0, tempered', value: first },
    ],
  }),
  'the bits that are taken': bits('bits', { title: 'The bits', words: takenWords }),
  'the bits of a number': bits('number', {
    title: "numpy's number",
    words: takenWords,
    steps: stepsOf(numpy),
  }),
  ranks: {
    source: { chart: 'ranks', model: 'songci', prompt: '东风', cut: { minP: 0.05 } },
    table: inLanguage(rankTable, async () => {
      const model = await loadModel('songci');
      const ranking = rankTokens(model.logits(model.tokenize('东风')));
      return { ranking, tokens: model.vocabulary, temperature: 1, minP: 0.05 };
    }),
    told: {
      expected: (rows) => byText(rows.map((row) => [row[1], row[4]])),
      answered: ({ tokens }) =>
        byText(tokens.map(({ token, probability }) => [token, probability])),
    },
  },
  'a ledger': {
    source: { chart: 'ledger', recipe: ledgerRecipe, history: [] },
    table: inLanguage(ledgerTable, async () => {
      const { steps, vocabulary } = await run(ledgerRecipe, { recorder: 'ledger' });
      return ledgerData(vocabulary, steps[0]!.logits, steps[0]!.stages);
    }),
    told: ofLedger,
  },
  'a ledger of logits that are written down': triedLedger(written([3, 2, 1]), [
    { topP: 0.8 },
    { temperature: { T: 0.5, convention: 'huggingface' } },
  ]),
  'a ledger of an empty chain': triedLedger(written([3, 2, 1]), []),
  'a ledger after what was said': triedLedger(written([3, 2, 1, 0], [0, 1, 0]), [
    { repetitionPenalty: 1.3 },
    { noRepeatNgram: 2 },
  ]),
  'a ledger of a formula': triedLedger(written([2, 2, 1, 0]), [
    { expression: 'p >= 0.1 * max(p) ? logits : -Infinity' },
  ]),
  'a ledger of a grammar': triedLedger({ ...written([2, 2, 1, 0]), model: letters([2, 2, 1, 0]) }, [
    { constrained: '(AB?)*C*' },
  ]),
  'a ledger of guidance': triedLedger(
    { ...written([2, 2, 1, 0]), model: letters([2, 2, 1, 0]) },
    [{ guidance: { scale: 1.5, prompt: 'She' } }],
    null,
  ),
  'a ledger of the table': triedLedger(beach, [{ temperature: 1.5 }, { topNSigma: 2 }]),
  'a ledger of a model': triedLedger(wind, [{ topK: 20 }, { presencePenalty: 1 }]),
  'a ledger of a preset': triedLedger(written([3, 2, 1, 0], [0, 1, 0]), {
    preset: 'llama.cpp',
    settings: { temperature: 0.5, topP: 0.8, minP: 0 },
  }),
  'a ledger of a preset on a model': triedLedger(wind, {
    preset: 'vllm',
    settings: { temperature: 0.5, topP: 0.8 },
  }),
  'a ledger of a preset as it is': triedLedger(beach, { preset: 'huggingface', settings: {} }),
  'a picture': {
    source: { chart: 'picture', recipe: asking },
    table: inLanguage(pictureTable, () => imageLook(codesOf(picture))),
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
    table: inLanguage(answerTreeTable, async () => {
      const { answers, vocabulary } = await repeatAnswers(answering, 60);
      return { root: joinUnparted(answerTree(answers, vocabulary)) };
    }),
    told: {
      expected: (rows) => rows,
      answered: ({ tree }) => answerTreeTable({ root: joinUnparted(tree) }).rows,
    },
  },
  diversity: diversity(answering),
  'diversity, and truth': diversity(asking, truthOf(asking.prompt)),
};
