import type { Language } from '../../charts/index.js';
import { entryOf } from '../../random/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import { takesSeed, type StreamsSource } from './streamsFigure.js';

/** What a chart of the numbers of streams can be copied as. */
export function streamsTexts(source: StreamsSource, language: Language): FigureTexts {
  const { seed, count, streams, landing } = source;
  const taking = streams.filter((name) => takesSeed(name, seed));
  return {
    typescript: writeProgram({
      imports: {
        ...(landing && { samplescope: ['run'] }),
        'samplescope/random': ['entryOf'],
      },
      lines: [...streamLines(source), ...landingLines(landing)],
      table: 'streamsTable',
      language,
    }),
    commandLine: shellLine([
      ...['samplescope', 'rand', '--streams', streams.join()],
      ...['--seed', seed, '--count', String(count)],
    ]),
    programs: taking.map((stream) => ({
      stream,
      text: entryOf(stream).draws[0]!.program(seed, count),
    })),
  };
}

/** A framework's plain call is the first of its draws. A stream that refuses the seed has no numbers. */
function streamLines({ seed, count, streams }: StreamsSource): readonly string[] {
  const taking = streams.filter((name) => takesSeed(name, seed));
  const refusing = streams.filter((name) => !taking.includes(name));
  return [
    `const seed = ${literal(seed)};`,
    ...(refusing.length === 0 ? [] : [`// It is refused by ${refusing.join(', ')}.`]),
    `const names = [${taking.map((name) => `\n  ${literal(name)},`).join('')}\n] as const;`,
    'const streams = names.map((name) => {',
    `  const { values } = entryOf(name).draws[0]!.draw(seed, ${count});`,
    '  return { name, numbers: values as number[] };',
    '});',
  ];
}

const landingLines = (landing: StreamsSource['landing']): readonly string[] =>
  landing === undefined
    ? ['const data = { seed, streams };']
    : [
        ...distributionLines(landing, ['probabilities']),
        'const landing = { tokens: tokens.map((token) => token.trim()), probabilities };',
        'const data = { seed, streams, landing };',
      ];
