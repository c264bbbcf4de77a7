import type { Language } from '../../charts/index.js';
import { recipeAsCommandLine } from '../../recipe/asCode/commandLine.js';
import { literal } from '../../recipe/asCode/literal.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { PictureSource } from './pictureFigure.js';

/** What a chart of a picture can be copied as. */
export function pictureTexts({ recipe }: PictureSource, language: Language): FigureTexts {
  return {
    recipe,
    hasSettings: false,
    typescript: writeProgram({
      imports: { 'samplescope/chameleon': ['codesOf', 'imageLook', 'readPrompt'] },
      lines: [
        `const { picture } = readPrompt(${literal(recipe.prompt)})!;`,
        'const data = imageLook(codesOf(picture!));',
      ],
      table: 'pictureTable',
      language,
    }),
    // In a terminal, the prompt with its picture stands before the answer.
    commandLine: recipeAsCommandLine(recipe),
  };
}
