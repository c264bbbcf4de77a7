import type { Language } from '../../src/charts/index.js';
import type { PartialRecipe } from '../../src/index.js';
import { distributionLines } from './distribution.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';
import { stepLine } from './stepLine.js';

/** The probabilities of a token before and after a recipe's processors. */
export interface ProbabilitiesSource {
  readonly chart: 'probabilities';
  readonly recipe: PartialRecipe;
  /** What the probabilities after are called: those at this temperature. */
  readonly temperature: number;
  /** The tokens that were drawn before this one. Default: none. */
  readonly history?: readonly number[];
}

export function probabilitiesTexts(
  { recipe, temperature, history = [] }: ProbabilitiesSource,
  language: Language,
): SourceTexts {
  return {
    recipe,
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
