import type { BitsData, Language } from '../../charts/index.js';
import { catalogue } from '../../random/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { dataAt, type BitsSource } from './bitsFigure.js';
import { twisterOf } from './twisters.js';

/** What a chart of bits on their way to a number can be copied as. */
export function bitsTexts(source: BitsSource, language: Language): FigureTexts {
  const { stream, seed, station } = source;
  const isExplained = station === 'bits' || station === 'number';
  const [first] = catalogue[stream].draws;
  return {
    typescript: writeProgram({
      imports: importsOf(source),
      lines: (isExplained ? explainedLines : wordLines)(source, dataAt(source, language)),
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

const engineOf = ({ stream }: BitsSource) =>
  twisterOf(stream).seeding === 'number' ? 'mt19937' : 'mt19937FromArray';

function importsOf(source: BitsSource): Readonly<Record<string, readonly string[]>> {
  if (source.station === 'seed') return {};
  const isEngine = source.station === 'state' || source.station === 'word';
  return { 'samplescope/random': [isEngine ? engineOf(source) : 'catalogue'] };
}

/** What comes before the framework takes its bits: the seed, and the generator itself. */
function wordLines(source: BitsSource, { title, words }: BitsData): readonly string[] {
  const { stream, seed, station } = source;
  const key = twisterOf(stream).seeding === 'number' ? seed : `[${seed}]`;
  const engine = `const engine = ${engineOf(source)}(${key});`;
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
    `  title: ${literal(title)},`,
    '  words: [',
    ...words.map(({ name }, i) => `    { name: ${literal(name)}, value: ${values[at][i]!} },`),
    '  ],',
    '};',
  ];
}

const state = (count: number) => Array.from({ length: count }, (_, i) => `state[${i}]!`);

/** The library's own explanation of the number; the words are drawn as bits, and are no steps. */
function explainedLines(
  { stream, seed }: BitsSource,
  { title, words, steps = [] }: BitsData,
): readonly string[] {
  return [
    `const explanation = catalogue[${literal(stream)}].draws[0]!.explain!('${seed}', 1, 0);`,
    `const taken = ${literal(words.map((word) => word.taken))};`,
    `const words = explanation.words.map(({ position, value }, i) => ({`,
    `  name: \`${wordName(words[0]!.name)}\`,`,
    '  value,',
    '  taken: taken[i]!,',
    '}));',
    ...(steps.length === 0
      ? [`const data = { title: ${literal(title)}, words };`]
      : [
          `const names = ${literal(steps.map(({ what }) => what))};`,
          'const steps = explanation.steps',
          "  .filter(({ what }) => !what.startsWith('word '))",
          '  .map((step, i) => ({ ...step, what: names[i]! }));',
          `const data = { title: ${literal(title)}, words, steps };`,
        ]),
  ];
}

/** The name of the word at position 0, for any position. */
const wordName = (first: string) => first.replace('0', '${position}');
