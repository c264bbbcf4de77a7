import type { Language } from '../../charts/index.js';
import { askedRecipe } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import { sampleLine, streamLines } from '../texts/sampleLines.js';
import { stepLine } from '../texts/stepLine.js';
import type { DrawSource } from './drawFigure.js';

/** What a chart of draws can be copied as. */
export function drawTexts(source: DrawSource, language: Language): FigureTexts {
  const { recipe, count } = source;
  return {
    recipe: askedRecipe({ ...recipe, maxTokens: Math.max(1, count) }),
    typescript: writeProgram({
      imports: { samplescope: ['inverseCdf', 'openStream', 'run'] },
      lines: [
        ...distributionLines(recipe, ['probabilities']),
        ...streamLines(source),
        `const draws = Array.from({ length: ${count} }, () => {`,
        '  const position = stream.position;',
        '  const u = stream.uniform();',
        '  return { position, u, token: inverseCdf(probabilities, u) };',
        '});',
        'const data = { tokens, probabilities, draws };',
      ],
      table: 'drawTable',
      language,
    }),
    commandLine:
      count === 0
        ? stepLine(recipe, [])
        : sampleLine(source, ['--svg', 'draw.svg', '--chart', 'draw']),
  };
}
