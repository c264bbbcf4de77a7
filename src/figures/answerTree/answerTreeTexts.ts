import type { Language } from '../../charts/index.js';
import { recipeAsCommandLine } from '../../recipe/asCode/commandLine.js';
import { recipeLiteral } from '../../recipe/asCode/recipeLiteral.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { AnswerTreeSource } from './answerTreeFigure.js';

/** What a chart of where answers part can be copied as. */
export function answerTreeTexts(
  { recipe, runs }: AnswerTreeSource,
  language: Language,
): FigureTexts {
  return {
    recipe,
    typescript: writeProgram({
      imports: { samplescope: ['answerTree', 'joinUnparted', 'repeatAnswers'] },
      lines: [
        `const { answers, vocabulary } = await repeatAnswers(${recipeLiteral(recipe)}, ${runs});`,
        'const data = { root: joinUnparted(answerTree(answers, vocabulary)) };',
      ],
      table: 'answerTreeTable',
      language,
    }),
    commandLine: recipeAsCommandLine(recipe, {
      command: 'repeat',
      more: ['--runs', String(runs), '--svg', 'answers.svg'],
    }),
  };
}
