import type { Language } from '../../src/charts/index.js';
import { recipeAsCommandLine, type PartialRecipe } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { distributionLines } from './distribution.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';
import { stepLine } from './stepLine.js';

/** Draws from one distribution by inverse CDF, in order. */
export interface DrawSource {
  readonly chart: 'draw';
  readonly recipe: PartialRecipe & { readonly seed: string };
  /** How many draws; a whole number ≥ 0. */
  readonly count: number;
  /** How many numbers others take from the stream first. Default 0. */
  readonly skip?: number;
}

export function drawTexts(
  { recipe, count, skip = 0 }: DrawSource,
  language: Language,
): SourceTexts {
  return {
    recipe: { ...recipe, maxTokens: Math.max(1, count) },
    typescript: writeProgram({
      imports: { samplescope: ['inverseCdf', 'openStream', 'run'] },
      lines: [
        ...distributionLines(recipe, ['probabilities']),
        ...streamLines(recipe.seed, skip),
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
    commandLine: count === 0 ? stepLine(recipe, []) : sampleLine(recipe, count, skip),
  };
}

const streamLines = (seed: string, skip: number): readonly string[] => [
  `const stream = openStream('seedrandom', ${literal(seed)});`,
  ...(skip === 0
    ? []
    : [`for (let i = 0; i < ${skip}; i++) stream.uniform(); // others take them`]),
];

const sampleLine = (recipe: PartialRecipe, count: number, skip: number): string =>
  recipeAsCommandLine(recipe, {
    command: 'sample',
    more: [
      ...['--count', String(count), ...(skip === 0 ? [] : ['--skip', String(skip)])],
      ...['--svg', 'draw.svg', '--chart', 'draw'],
    ],
  });
