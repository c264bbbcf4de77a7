import type { Language } from '../../charts/index.js';
import { askedRecipe } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import { sampleLine, streamLines } from '../texts/sampleLines.js';
import type { FrequenciesSource } from './frequenciesFigure.js';

/** What a chart of frequencies can be copied as. */
export function frequenciesTexts(source: FrequenciesSource, language: Language): FigureTexts {
  const { recipe, count } = source;
  return {
    recipe: askedRecipe({ ...recipe, maxTokens: count }),
    typescript: writeProgram({
      imports: { samplescope: ['binomialInterval', 'inverseCdf', 'openStream', 'run'] },
      lines: [
        ...distributionLines(recipe, ['probabilities']),
        ...streamLines(source),
        'const counts = tokens.map(() => 0);',
        `for (let i = 0; i < ${count}; i++) counts[inverseCdf(probabilities, stream.uniform())]! += 1;`,
        `const intervals = Array.from(probabilities, (p) => binomialInterval(${count}, Math.min(1, p)));`,
        'const low = intervals.map((interval) => interval.low);',
        'const high = intervals.map((interval) => interval.high);',
        'const data = { tokens, counts, probabilities, low, high };',
      ],
      table: 'frequenciesTable',
      language,
    }),
    commandLine: sampleLine(source, ['--svg', 'frequencies.svg']),
  };
}
