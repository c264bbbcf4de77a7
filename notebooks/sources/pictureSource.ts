import type { Language } from '../../src/charts/index.js';
import { recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** The picture that a prompt of the toy Chameleon shows. */
export interface PictureSource {
  readonly chart: 'picture';
  readonly recipe: PartialRecipe & { readonly prompt: string };
}

export function pictureTexts({ recipe }: PictureSource, language: Language): SourceTexts {
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
