import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import { shellLine } from '../../recipe/asCode/shellLine.js';
import { askedRecipe, whereWords } from '../texts/askedRecipe.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { SoftmaxSource } from './softmaxFigure.js';

/** What a chart of what numbers stand for can be copied as. */
export function softmaxTexts(
  { tokens, logits, before, names }: SoftmaxSource,
  language: Language,
): FigureTexts {
  const asked = { written: { tokens, logits } };
  const where = whereWords(asked);
  const written = (numbers: ArrayLike<number>) =>
    `new Float64Array(${literal(Array.from(numbers))})`;
  return {
    recipe: askedRecipe(asked),
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
        '  logits,',
        `  names: ${literal(names)} as const,`,
        '};',
      ],
      table: 'probabilitiesTable',
      language,
    }),
    commandLine: where && shellLine(['samplescope', 'sharpen', ...where, '--temperatures', '1']),
  };
}
