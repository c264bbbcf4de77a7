import type { Language } from '../../src/charts/index.js';
import { recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { distributionLines } from './distribution.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';

/** How often each token came in many draws from one distribution by inverse CDF. */
export interface FrequenciesSource {
  readonly chart: 'frequencies';
  readonly recipe: PartialRecipe & { readonly seed: string };
  /** How many draws. */
  readonly count: number;
}

export function frequenciesTexts(
  { recipe, count }: FrequenciesSource,
  language: Language,
): SourceTexts {
  return {
    recipe: { ...recipe, maxTokens: count },
    typescript: writeProgram({
      imports: { samplescope: ['binomialInterval', 'inverseCdf', 'openStream', 'run'] },
      lines: [
        ...distributionLines(recipe, ['probabilities']),
        `const stream = openStream('seedrandom', ${literal(recipe.seed)});`,
        'const counts = tokens.map(() => 0);',
        `for (let i = 0; i < ${count}; i++) counts[inverseCdf(probabilities, stream.uniform())]! += 1;`,
        `const intervals = Array.from(probabilities, (p) => binomialInterval(${count}, p));`,
        'const low = intervals.map((interval) => interval.low);',
        'const high = intervals.map((interval) => interval.high);',
        'const data = { tokens, counts, probabilities, low, high };',
      ],
      table: 'frequenciesTable',
      language,
    }),
    commandLine: recipeAsCommandLine(recipe, {
      command: 'sample',
      more: ['--count', String(count), '--svg', 'frequencies.svg'],
    }),
  };
}
