import type { Language } from '../../src/charts/index.js';
import type { PartialRecipe } from '../../src/index.js';
import { recipeLiteral } from '../../src/recipe/asCode/recipeLiteral.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';
import { stepLine } from './stepLine.js';

/** What a recipe's processors do to which token, at one of its steps. */
export interface LedgerSource {
  readonly chart: 'ledger';
  readonly recipe: PartialRecipe;
  /** The tokens that were drawn before this step. Default: none. */
  readonly history?: readonly number[];
}

/** How many tokens a line for a terminal lists: as many as are on any page's small lists. */
export const explainWords = ['--explain', '--top', '40'] as const;

export function ledgerTexts(
  { recipe, history = [] }: LedgerSource,
  language: Language,
): SourceTexts {
  return {
    recipe,
    typescript: ledgerProgram(
      recipeLiteral({ ...recipe, maxTokens: history.length + 1 }),
      language,
    ),
    commandLine: stepLine(recipe, history, explainWords),
  };
}

/** A program that runs a recipe, as it is written in TypeScript, and prints the ledger of its last step. */
export const ledgerProgram = (
  recipe: string,
  language: Language,
  imports: readonly string[] = [],
): string =>
  writeProgram({
    imports: { samplescope: ['run', 'softmax', ...imports] },
    lines: [
      `const { steps, vocabulary: tokens } = await run(${recipe}, { recorder: 'ledger' });`,
      'const { logits, stages } = steps.at(-1)!;',
      ...ledgerDataLines,
    ],
    table: 'ledgerTable',
    language,
  });

/** `data` of `tokens`, `logits` and `stages`. */
export const ledgerDataLines = [
  'const data = {',
  '  tokens,',
  '  before: softmax(logits),',
  '  stages: stages.map(({ name, scores, ledger }) => ({',
  '    name,',
  '    probabilities: softmax(scores.logits, scores.temperature),',
  '    ledger: ledger!,',
  '  })),',
  '};',
] as const;
