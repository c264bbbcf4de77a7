import type { BitsData, Language } from '../../src/charts/index.js';
import { catalogue, type ListedStreamName } from '../../src/random/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { shellLine } from '../../src/recipe/asCode/shellLine.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** The words of a Mersenne Twister at one of the stations on the way from a seed to a stream's first number. */
export interface BitsSource {
  readonly chart: 'bits';
  readonly stream: ListedStreamName;
  /** A whole number in [0, 2³²). */
  readonly seed: number;
  /** How the seed goes in. */
  readonly seeding: 'number' | 'list';
  readonly station: 'seed' | 'state' | 'word' | 'bits' | 'number';
  /** What the chart shows: its title, and the names of its words and steps. */
  readonly bits: BitsData;
}

export function bitsTexts(source: BitsSource, language: Language): SourceTexts {
  const { stream, seed, station } = source;
  const isExplained = station === 'bits' || station === 'number';
  const [first] = catalogue[stream].draws;
  return {
    typescript: writeProgram({
      imports: importsOf(source),
      lines: isExplained ? explainedLines(source, language) : wordLines(source),
      table: 'bitsTable',
      language,
    }),
    commandLine: isExplained
      ? shellLine([
          ...['samplescope', 'rand', '--stream', stream, '--seed', String(seed)],
          ...['--count', '1', '--explain'],
        ])
      : undefined,
    programs: [{ stream, text: first!.program(String(seed), 1) }],
  };
}

const engineOf = ({ seeding }: BitsSource) =>
  seeding === 'number' ? 'mt19937' : 'mt19937FromArray';

function importsOf(source: BitsSource): Readonly<Record<string, readonly string[]>> {
  if (source.station === 'seed') return {};
  const isEngine = source.station === 'state' || source.station === 'word';
  return { 'samplescope/random': [isEngine ? engineOf(source) : 'catalogue'] };
}

/** What comes before the framework takes its bits: the seed, and the generator itself. */
function wordLines(source: BitsSource): readonly string[] {
  const { seed, seeding, station, bits } = source;
  const engine = `const engine = ${engineOf(source)}(${seeding === 'number' ? seed : `[${seed}]`});`;
  const lines = {
    seed: [],
    state: [engine, 'const { words: state } = engine.state();'],
    word: [engine, 'const word = engine.next();', 'const { words: state } = engine.state();'],
  };
  const values = { seed: [String(seed)], state: state(3), word: [...state(1), 'word'] };
  const at = station as keyof typeof lines;
  return [
    ...lines[at],
    'const data = {',
    `  title: ${literal(bits.title)},`,
    '  words: [',
    ...bits.words.map(({ name }, i) => `    { name: ${literal(name)}, value: ${values[at][i]!} },`),
    '  ],',
    '};',
  ];
}

const state = (count: number) => Array.from({ length: count }, (_, i) => `state[${i}]!`);

/** The library's own explanation of the number; the words are drawn as bits, and are no steps. */
function explainedLines({ stream, seed, bits }: BitsSource, language: Language): readonly string[] {
  const { title, words, steps } = bits;
  const translated =
    language === 'en' ? '' : '\n  .map((step, i) => ({ ...step, what: names[i]! }))';
  return [
    `const explanation = catalogue[${literal(stream)}].draws[0]!.explain!('${seed}', 1, 0);`,
    `const taken = ${literal(words.map((word) => word.taken))};`,
    `const words = explanation.words.map(({ position, value }, i) => ({`,
    `  name: \`${wordName(words[0]!.name)}\`,`,
    '  value,',
    '  taken: taken[i]!,',
    '}));',
    ...(steps === undefined
      ? [`const data = { title: ${literal(title)}, words };`]
      : [
          ...(translated === ''
            ? []
            : [`const names = ${literal(steps.map(({ what }) => what))};`]),
          'const steps = explanation.steps',
          `  .filter(({ what }) => !what.startsWith('word '))${translated};`,
          `const data = { title: ${literal(title)}, words, steps };`,
        ]),
  ];
}

/** The name of the word at position 0, for any position. */
const wordName = (first: string) => first.replace('0', '${position}');
