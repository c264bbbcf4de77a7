import type { Language } from '../../charts/index.js';
import { askedRecipe } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import { distributionLines } from '../texts/runLines.js';
import { stepLine } from '../texts/stepLine.js';
import type { ProbabilitiesSource } from './probabilitiesFigure.js';

/** What a chart of probabilities before and after can be copied as. */
export function probabilitiesTexts(
  { recipe, temperature, history = [] }: ProbabilitiesSource,
  language: Language,
): FigureTexts {
  return {
    recipe: askedRecipe(recipe),
    typescript: writeProgram({
      imports: { samplescope: ['run', 'softmax'] },
      lines: [
        ...distributionLines(recipe, ['logits', 'probabilities'], history.length + 1),
        `const data = { tokens, before: softmax(logits), after: probabilities, temperature: ${temperature} };`,
      ],
      table: 'probabilitiesTable',
      language,
    }),
    commandLine: stepLine(recipe, history),
  };
}
