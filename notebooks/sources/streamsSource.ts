import type { Language } from '../../src/charts/index.js';
import type { PartialRecipe } from '../../src/index.js';
import { entryOf, type StreamName } from '../../src/random/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { shellLine } from '../../src/recipe/asCode/shellLine.js';
import { distributionLines } from './distribution.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** The first numbers of some streams. */
export interface StreamsSource {
  readonly chart: 'streams';
  readonly seed: string;
  readonly count: number;
  /** Those that take the seed. */
  readonly streams: readonly StreamName[];
  /** Those that refuse it. Default: none. */
  readonly refusing?: readonly StreamName[];
  /** What gives the distribution whose tokens the numbers fall on. Default: they fall on the line. */
  readonly landing?: PartialRecipe | undefined;
}

export function streamsTexts(source: StreamsSource, language: Language): SourceTexts {
  const { seed, count, streams, refusing = [], landing } = source;
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
      ...['samplescope', 'rand', '--streams', [...streams, ...refusing].join()],
      ...['--seed', seed, '--count', String(count)],
    ]),
    programs: streams.map((stream) => ({
      stream,
      text: entryOf(stream).draws[0]!.program(seed, count),
    })),
  };
}

/** A framework's plain call is the first of its draws. */
const streamLines = ({ seed, count, streams, refusing = [] }: StreamsSource): readonly string[] => [
  `const seed = ${literal(seed)};`,
  ...(refusing.length === 0 ? [] : [`// It is refused by ${refusing.join(', ')}.`]),
  `const names = [${streams.map((name) => `\n  ${literal(name)},`).join('')}\n] as const;`,
  'const streams = names.map((name) => {',
  `  const { values } = entryOf(name).draws[0]!.draw(seed, ${count});`,
  '  return { name, numbers: values as number[] };',
  '});',
];

const landingLines = (landing: PartialRecipe | undefined): readonly string[] =>
  landing === undefined
    ? ['const data = { seed, streams };']
    : [
        ...distributionLines(landing, ['probabilities']),
        'const landing = { tokens: tokens.map((token) => token.trim()), probabilities };',
        'const data = { seed, streams, landing };',
      ];
