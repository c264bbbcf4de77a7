import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import { asJson } from '../../recipe/writeJson.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { pasted, words, type ResampledSource } from './resampledFigure.js';

/** What a chart of bounds can be copied as. */
export function resampledTexts(source: ResampledSource, language: Language): FigureTexts {
  const { text, position } = source;
  const { hidden, names } = words[language];
  const name = literal(pasted);
  const chosen = position === undefined ? '' : `, ${literal(position)}`;
  return {
    typescript: writeProgram({
      imports: {
        'samplescope/logprobs': ['choosePlace', 'labelsOf', 'readLogprobs', 'resample'],
      },
      lines: [
        `const reading = readLogprobs(${literal(text)}, ${name});`,
        `const place = choosePlace(reading, ${name}${chosen});`,
        `const { tokens, tail } = resample(place, ${literal(asJson(optionsOf(source)))});`,
        'const labels = labelsOf(place.candidates);',
        'const data = {',
        `  tokens: [...tokens.map(({ candidate }) => labels[candidate]!), ${literal(hidden)}],`,
        '  before: [...tokens.map(({ naive }) => naive), 0],',
        '  after: [...tokens.map(({ probability }) => probability.low), tail.low],',
        '  high: [...tokens.map(({ probability }) => probability.high), tail.high],',
        `  names: ${literal(names)} as const,`,
        '};',
      ],
      table: 'probabilitiesTable',
      language,
    }),
    commandLine: lineOf(source),
  };
}

/** What `resample` is asked for. */
const optionsOf = ({ temperature, topK, topP, minP, vocabularySize }: ResampledSource) => ({
  ...{ temperature, topK, topP, minP, vocabularySize },
});

/** A line takes JSON as it is; any other text would be the name of a file. */
function lineOf(source: ResampledSource): string | undefined {
  const { text, position } = source;
  if (!/^[[{]/.test(text)) return undefined;
  const { temperature, topK, topP, minP, vocabularySize } = optionsOf(source);
  const given = {
    position,
    temperature,
    'top-k': topK,
    'top-p': topP,
    'min-p': minP,
    'vocabulary-size': vocabularySize,
  };
  const words = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return shellLine(['samplescope', 'resample', '--logits', text, ...words]);
}
