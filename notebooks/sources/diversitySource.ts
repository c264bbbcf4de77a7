import type { Language } from '../../src/charts/index.js';
import { parseRecipe, recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { recipeLiteral } from '../../src/recipe/asCode/recipeLiteral.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** How different the answers of many runs are at some temperatures. */
export interface DiversitySource {
  readonly chart: 'diversity';
  readonly recipe: PartialRecipe;
  /** At each temperature. */
  readonly runs: number;
  readonly temperatures: readonly number[];
  /** Whether true answers are told from others, which the prompts of the toy Chameleon allow. Default false. */
  readonly judged?: boolean;
}

export function diversityTexts(
  { recipe, runs, temperatures, judged = false }: DiversitySource,
  language: Language,
): SourceTexts {
  return {
    recipe,
    typescript: writeProgram({
      imports: {
        samplescope: ['sweepAnswers'],
        ...(judged && { 'samplescope/chameleon': ['truthOf'] }),
      },
      lines: [
        `const recipe = ${recipeLiteral(recipe)} as const;`,
        `const temperatures = ${literal(temperatures)};`,
        judged
          ? `const swept = await sweepAnswers(recipe, ${runs}, temperatures, { isTrue: truthOf(recipe.prompt) });`
          : `const swept = await sweepAnswers(recipe, ${runs}, temperatures);`,
        'const data = {',
        '  temperatures,',
        '  distinct: swept.map(({ measures }) => measures.distinct / measures.runs),',
        '  distinct2: swept.map(({ measures }) => measures.distinct2),',
        '  selfBleu: swept.map(({ measures }) => measures.selfBleu!),',
        '  entropies: swept.map(({ measures }) => measures.entropy),',
        ...(judged ? ['  shareOfTrue: swept.map(({ measures }) => measures.shareOfTrue!),'] : []),
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
  const isAlone = processors.length === 1 && typeof Object(first).temperature === 'number';
  return isAlone ? { ...recipe, processors: [] } : recipe;
}
