import type { Language } from '../../src/charts/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import { shellLine } from '../../src/recipe/asCode/shellLine.js';
import { writeProgram } from './program.js';
import type { SourceTexts } from './sourceTexts.js';
import { logitsJson, logitsRecipe } from './writtenLogits.js';

/** The probabilities that numbers stand for, beside others. */
export interface SoftmaxSource {
  readonly chart: 'softmax';
  readonly tokens: readonly string[];
  readonly logits: ArrayLike<number>;
  /** The logits of the other probabilities. Default: all are equal. */
  readonly before?: ArrayLike<number>;
  /** What the two are called. */
  readonly names: readonly [before: string, after: string];
}

export function softmaxTexts(
  { tokens, logits, before, names }: SoftmaxSource,
  language: Language,
): SourceTexts {
  // A chart shows what somebody pasted, were it the same token twice; a recipe must tell its tokens apart.
  const isTable = new Set(tokens).size === tokens.length && !tokens.includes('');
  const written = (numbers: ArrayLike<number>) =>
    `new Float64Array(${literal(Array.from(numbers))})`;
  return {
    recipe: isTable ? logitsRecipe({ tokens, logits }) : undefined,
    hasSettings: false,
    typescript: writeProgram({
      imports: { samplescope: ['softmax'] },
      lines: [
        `const tokens = ${literal(tokens)};`,
        ...(before === undefined ? [] : [`const before = ${written(before)};`]),
        `const logits = ${written(logits)};`,
        'const data = {',
        '  tokens,',
        `  before: ${before === undefined ? 'tokens.map(() => 1 / tokens.length)' : 'softmax(before)'},`,
        '  after: softmax(logits),',
        `  names: ${literal(names)} as const,`,
        '};',
      ],
      table: 'probabilitiesTable',
      language,
    }),
    commandLine: isTable
      ? shellLine([
          ...['samplescope', 'sharpen', '--logits', logitsJson({ tokens, logits })],
          ...['--temperatures', '1'],
        ])
      : undefined,
  };
}
