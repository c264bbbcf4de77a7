import type { Language } from '../../src/charts/index.js';
import { recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';
import { recipeLiteral } from '../../src/recipe/asCode/recipeLiteral.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** Where the answers of many runs of a recipe part. */
export interface AnswerTreeSource {
  readonly chart: 'answerTree';
  readonly recipe: PartialRecipe;
  readonly runs: number;
}

export function answerTreeTexts(
  { recipe, runs }: AnswerTreeSource,
  language: Language,
): SourceTexts {
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
