import type { Language } from '../../charts/index.js';
import { recipeAsCommandLine } from '../../recipe/asCode/commandLine.js';
import { literal } from '../../recipe/asCode/literal.js';
import { recipeLiteral } from '../../recipe/asCode/recipeLiteral.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { DiversitySource } from './diversityFigure.js';
import { judgeOf } from './judgeOf.js';

/** What a chart of how different answers are can be copied as. */
export function diversityTexts(
  { recipe, runs, temperatures }: DiversitySource,
  language: Language,
): FigureTexts {
  const isJudged = judgeOf(recipe) !== undefined;
  return {
    recipe,
    typescript: writeProgram({
      imports: {
        samplescope: ['sweepAnswers'],
        ...(isJudged && { 'samplescope/chameleon': ['truthOf'] }),
      },
      lines: [
        `const recipe = ${recipeLiteral(recipe)} as const;`,
        `const temperatures = ${literal([...temperatures].sort((a, b) => a - b))};`,
        isJudged
          ? `const swept = await sweepAnswers(recipe, ${runs}, temperatures, { isTrue: truthOf(recipe.prompt) });`
          : `const swept = await sweepAnswers(recipe, ${runs}, temperatures);`,
        'const data = {',
        '  temperatures,',
        '  distinct: swept.map(({ measures }) => measures.distinct / measures.runs),',
        '  distinct2: swept.map(({ measures }) => measures.distinct2),',
        '  selfBleu: swept.map(({ measures }) => measures.selfBleu),',
        '  entropies: swept.map(({ measures }) => measures.entropy),',
        ...(isJudged ? ['  shareOfTrue: swept.map(({ measures }) => measures.shareOfTrue!),'] : []),
        '};',
      ],
      table: 'diversityTable',
      language,
    }),
    commandLine: recipeAsCommandLine(withoutTemperature(recipe), {
      command: 'repeat',
      more: [
        ...['--runs', String(runs), '--temperatures', temperatures.join()],
        ...['--svg', 'diversity.svg'],
      ],
    }),
  };
}

/** The recipe without a temperature that stands alone: each of several comes into its place. */
function withoutTemperature(recipe: PartialRecipe): PartialRecipe {
  const { processors } = parseRecipe(recipe);
  const [first] = processors;
  const isAlone =
    processors.length === 1 && 'temperature' in first! && typeof first.temperature === 'number';
  return isAlone ? { ...recipe, processors: [] } : recipe;
}
