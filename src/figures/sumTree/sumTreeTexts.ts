import type { Language } from '../../charts/index.js';
import { literal } from '../../recipe/asCode/literal.js';
import type { FigureTexts } from '../texts/figureTexts.js';
import { writeProgram } from '../texts/program.js';
import type { SumTreeSource } from './sumTreeFigure.js';

/** What a tree of a sum can be copied as. */
export function sumTreeTexts(
  { values, order, format }: SumTreeSource,
  language: Language,
): FigureTexts {
  return {
    typescript: writeProgram({
      imports: { samplescope: ['exactSum', 'formats', 'sumTreeOf'] },
      lines: [
        `const format = formats[${literal(format)}]!;`,
        `const values = ${literal(values)};`,
        `const nodes = sumTreeOf(values, ${literal(order)}, format);`,
        'const exact = exactSum(values.map(format.round), format);',
        `const data = { order: ${literal(order)}, format: format.name, nodes, exact };`,
      ],
      table: 'sumTreeTable',
      language,
    }),
  };
}
